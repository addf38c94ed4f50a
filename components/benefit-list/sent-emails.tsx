import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { BenefitEmailKey } from '#content/messages/benefit-emails';
import { formatDate } from '#domain/civil-date';
import type { SentBenefitEmail } from '#server/benefit-list/benefit-emails';

type Props = {
  i18n: I18n<BenefitEmailKey>;
  emails: readonly SentBenefitEmail[];
  /** Where one is written, and how many would get it; null for who may not. */
  write: Readonly<{ href: string; recipients: number }> | null;
};

/** The emails to lists of a benefit: what was sent, and where another one is written. */
export function SentEmails({ i18n: { t, language }, emails, write }: Props) {
  return (
    <section id="emails" className="mt-12 max-w-4xl scroll-mt-6">
      <h2 className="mb-3 text-xl">{t('heading')}</h2>
      {write && write.recipients > 0 ? (
        <p className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
          <TextLink href={write.href} prefetch={false} className={actionStyle({ tone: 'ink', size: 'sm' })}>
            {t('write', { count: write.recipients })}
          </TextLink>
          {t('writeTo')}
        </p>
      ) : null}
      {write?.recipients === 0 ? <p className="mb-5 text-quiet">{t('nobody')}</p> : null}
      {emails.length === 0 ? <p className="text-quiet">{t('none')}</p> : null}
      <ul className={emails.length > 0 ? 'border-t border-rule' : undefined}>
        {emails.map(({ id, on, by, recipients, organisations, texts }) => (
          <li key={id} className="border-b border-rule py-2.5">
            <p>{t('sentLine', { day: formatDate(on, language.days), name: by, count: recipients, organisations })}</p>
            {texts === null ? (
              <p className="text-sm text-quiet">{t('erased')}</p>
            ) : (
              <details className="text-sm">
                <summary className="min-h-8 py-1.5">{t('seeText')}</summary>
                {Object.entries(texts).map(([code, words]) => (
                  <div key={code} lang={code} className="my-2 max-w-measure border-s-4 border-rule ps-4">
                    <p className="font-semibold wrap-anywhere">{words.subject}</p>
                    <p className="mt-1 whitespace-pre-line wrap-anywhere">{words.text}</p>
                  </div>
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
