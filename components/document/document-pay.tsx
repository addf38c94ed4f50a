import { QrCode } from '#components/page/qr-code';
import type { DocumentPay } from '#server/document/document';

/** How to pay, on a document. */
export function DocumentPayPart({ pay: { title, text, facts, code, more } }: { pay: DocumentPay }) {
  return (
    <section className="mt-8 break-inside-avoid">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mt-1">{text}</p>
      <div className="mt-3 flex flex-wrap items-start gap-x-10 gap-y-5">
        <dl className="min-w-0 flex-1 basis-72 border-t border-rule text-sm">
          {facts.map(({ term, text: value }) => (
            <div key={term} className="grid gap-x-4 border-b border-rule py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
              <dt className="text-quiet">{term}</dt>
              <dd className="tabular font-medium wrap-anywhere select-all">{value}</dd>
            </div>
          ))}
        </dl>
        {code ? (
          <figure className="w-40">
            <QrCode text={code.text} label={code.label} />
            <figcaption className="mt-1 text-sm text-quiet">{code.caption}</figcaption>
          </figure>
        ) : null}
      </div>
      {more.map((each) => (
        <p key={each} className="mt-3 max-w-measure text-sm whitespace-pre-line">
          {each}
        </p>
      ))}
    </section>
  );
}
