'use client';

import './supporter-roll.css';

/** A supporter as texts: the name, the pledge, in whose honour or memory, and the message. */
export type RollLine = { name: string; detail: string; dedicated: string | null; message: string | null };

/** The supporters of one month, below its name. */
export type RollMonth = { month: string; lines: readonly RollLine[] };

/** A longer message has smaller type and may continue in the next column. */
const LONG = 240;

/** Names in columns, month by month. The client renders them too, so the response contains the texts once. */
export function SupporterRoll({ months }: { months: readonly RollMonth[] }) {
  return months.map(({ month, lines }) => (
    <section key={month} className="roll">
      <h2>{month}</h2>
      <ul>
        {lines.map(({ name, detail, dedicated, message }, index) => (
          <li key={index}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <span>{detail}</span>
            {dedicated ? (
              <em>
                <bdi>{dedicated}</bdi>
              </em>
            ) : null}
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
