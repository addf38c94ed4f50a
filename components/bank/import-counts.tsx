import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { BankKey } from '#content/messages/bank';
import { formatCount } from '#domain/count-text';
import { OUTCOMES } from '#domain/bank/judge-row';
import type { BankImportView } from '#server/bank/bank-import-queries';

type Props = { view: Pick<BankImportView, 'counts' | 'shown'>; page: string; i18n: I18n<BankKey> };

/** How many rows have which outcome; each leads to its rows. */
export function ImportCounts({ view: { counts, shown }, page, i18n: { t, language } }: Props) {
  return (
    <nav aria-label={t('rowsOf')} className="mb-6">
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-2.5">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <TextLink
              href={`${page}?show=${outcome}#rows`}
              prefetch={false}
              current={outcome === shown}
              className="flex h-full flex-col justify-between border-[1.5px] border-rule bg-raised px-4 py-3 no-underline hover:border-edge aria-[current]:border-ink"
            >
              <span className={`figure-face text-3xl ${counts[outcome] === 0 ? 'text-quiet' : ''}`}>
                {formatCount(counts[outcome], language.numbers)}
              </span>
              <span className="text-sm">{t(`count-${outcome}`)}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
