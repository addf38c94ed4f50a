/** A term and the text about it. */
export type StatementRow = Readonly<{ key: string; term: React.ReactNode; text: React.ReactNode }>;

type Props = { id: string; title: string; rows?: readonly StatementRow[]; children?: React.ReactNode };

/** A section of a statement page: its title in the margin, its text next to it, then a list of terms with their texts. */
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
