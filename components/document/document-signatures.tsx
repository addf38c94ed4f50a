import type { Document } from '#server/document/document';

/** A line to sign for each party, on a document. */
export function DocumentSignatures({ signatures }: { signatures: NonNullable<Document['signatures']> }) {
  return (
    <section className="mt-10 grid break-inside-avoid gap-x-10 gap-y-8 sm:grid-cols-2">
      {signatures.map(({ party, labels }) => (
        <div key={party} className="min-w-0">
          <p className="font-semibold wrap-anywhere">
            <bdi>{party}</bdi>
          </p>
          {labels.map((label) => (
            <p key={label} className="mt-10 border-t border-ink pt-1 text-sm text-quiet">
              {label}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
