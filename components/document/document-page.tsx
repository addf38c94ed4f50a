import { DocumentPayPart } from '#components/document/document-pay';
import { DocumentSignatures } from '#components/document/document-signatures';
import { DocumentTablePart } from '#components/document/document-table';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { TextLink } from '#components/page/text-link';
import type { DocumentKey } from '#content/messages/documents';
import { localizedPath } from '#domain/localized-path';
import type { Document } from '#server/document/document';

type Props = {
  document: Document;
  i18n: I18n<DocumentKey>;
  /** The address of the same document as a PDF. */
  pdf: string;
  back: Readonly<{ href: string; text: string }>;
  /** What the reader can complete on their profile. */
  hint?: string | null;
};

/** A document as a page, which prints as a sheet of its own: who issued it, whom it is for, what it is about, and the details. */
export function DocumentPage({ document, i18n: { t, language }, pdf, back, hint }: Props) {
  const { title, issuer, recipient, notice, panel, facts, table, pay, notes, signatures } = document;
  return (
    <PageBody>
      <div className="no-print mx-auto flex max-w-[54rem] flex-wrap items-center justify-between gap-4 pt-8">
        <TextLink href={back.href} prefetch={false} className="link wrap-anywhere">
          {back.text}
        </TextLink>
        <a href={pdf} download className={actionStyle({ tone: 'line', size: 'sm' })}>
          {t('downloadPdf')}
        </a>
      </div>
      {hint ? (
        <p className="no-print mx-auto mt-6 max-w-[54rem] border-s-4 border-sun ps-4">
          {hint}{' '}
          <TextLink href={localizedPath(language, '/account/profile')} prefetch={false}>
            {t('toProfile')}
          </TextLink>
        </p>
      ) : null}
      <article className="mx-auto mt-6 max-w-[54rem] rounded-md border border-rule bg-raised p-6 md:p-12 print:m-0 print:border-0 print:p-0">
        <header className="flex items-start gap-4 border-b-[1.5px] border-ink pb-5">
          <img src="/icons/icon.svg" alt="" width={44} height={44} className="shrink-0" />
          <div>
            <p className="text-lg font-semibold">{issuer.name}</p>
            <p className="text-sm text-quiet">{issuer.lines.join(' · ')}</p>
          </div>
        </header>
        <div className="mt-8 grid gap-x-12 gap-y-8 sm:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
          {recipient.lines.length > 0 ? (
            <div>
              <p className="text-sm text-quiet">{recipient.term}</p>
              <address className="mt-1 not-italic wrap-anywhere">
                {recipient.lines.map((line, at) => (
                  // The same line may come twice.
                  <bdi key={at} className={`block ${at === 0 ? 'font-semibold' : ''}`}>
                    {line}
                  </bdi>
                ))}
              </address>
            </div>
          ) : null}
          <dl className="border-t border-rule text-sm sm:col-start-2">
            {facts.map(({ term, text }) => (
              <div
                key={term}
                className="grid grid-cols-[7rem_minmax(0,1fr)] sm:grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 border-b border-rule py-2"
              >
                <dt className="text-quiet">{term}</dt>
                <dd className="tabular wrap-anywhere">{text}</dd>
              </div>
            ))}
          </dl>
        </div>
        <h1 className="mt-10 text-3xl">{title}</h1>
        {notice ? <p className="mt-4 border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">{notice}</p> : null}
        <div className="mt-6 border-s-4 border-sun bg-sunk px-5 py-4">
          <p className="text-sm text-quiet">{panel.term}</p>
          {panel.amounts.map((amount) => (
            <p key={amount} className="figure-face tabular text-3xl font-medium">
              {amount}
            </p>
          ))}
          {panel.note ? <p className="mt-1 text-lg">{panel.note}</p> : null}
        </div>
        {table ? <DocumentTablePart table={table} /> : null}
        {pay ? <DocumentPayPart pay={pay} /> : null}
        {notes.map(({ title: heading, text }) => (
          <section key={text} className="mt-8 max-w-measure">
            {heading ? <h2 className="mb-1 text-lg font-semibold">{heading}</h2> : null}
            <p className="whitespace-pre-line">{text}</p>
          </section>
        ))}
        {signatures ? <DocumentSignatures signatures={signatures} /> : null}
        <footer className="mt-10 border-t border-rule pt-4 text-sm text-quiet">
          {issuer.registration.term}: {issuer.registration.text}
        </footer>
      </article>
    </PageBody>
  );
}
