'use client';

/** A supporter as texts: name, what was pledged, and their message. */
export type RollLine = { name: string; detail: string; message: string | null };

/** The supporters of one month, under its name. */
export type RollMonth = { month: string; lines: readonly RollLine[] };

/** Longer than this, a message is set smaller, and may run on into the next column. */
const LONG = 240;

/** Names in columns, month by month, as at the back of a printed programme. Drawn by the client too, so that its texts are sent once. */
export function SupporterRoll({ months }: { months: readonly RollMonth[] }) {
  return months.map(({ month, lines }) => (
    <section key={month} className="roll">
      <h2>{month}</h2>
      <ul>
        {lines.map(({ name, detail, message }, index) => (
          <li key={index}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <span>{detail}</span>
            {message ? (
              <blockquote dir="auto" className={message.length > LONG ? 'long' : undefined}>
                {message}
              </blockquote>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  ));
}
