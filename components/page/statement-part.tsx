/** A thing and what there is to say of it. */
export type StatementRow = Readonly<{ key: string; term: React.ReactNode; text: React.ReactNode }>;

type Props = { id: string; title: string; rows?: readonly StatementRow[]; children?: React.ReactNode };

/** A chapter of a statement: its title in the margin, what it says beside it, then the things it is about one by one. */
export function StatementPart({ id, title, rows = [], children }: Props) {
  return (
    <section aria-labelledby={id} className="statement">
      <h2 id={id}>{title}</h2>
      <div>
        {children}
        {rows.length > 0 ? (
          <dl>
            {rows.map(({ key, term, text }) => (
              <div key={key}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </section>
  );
}
