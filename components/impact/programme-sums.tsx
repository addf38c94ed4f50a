import { ChartHatch } from '#components/figures/chart-hatch';
import type { ProgrammeSums } from '#server/public/impact-view';
import { SumBar } from '#components/impact/sum-bar';
import { AsOf } from '#components/page/as-of';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { compare, formatShortMoney, type Money } from '#domain/money';
import { localizedPath } from '#domain/localized-path';

export type SumsKey =
  | 'promised'
  | 'received'
  | 'supporters'
  | 'asOf'
  | 'definitions'
  | 'notSponsorships'
  | 'beyond'
  | 'nothingYet'
  | 'hidden'
  | 'unread';

/** The amounts promised and received for one programme, in each state. */
export function ProgrammeSumsNote({ i18n: { language, t }, sums }: { i18n: I18n<SumsKey>; sums: ProgrammeSums }) {
  return (
    <>
      {sums.state === 'known' ? (
        <KnownSums i18n={{ language, t }} sums={sums} />
      ) : (
        <p className="mt-2">{t(sums.state)}</p>
      )}
      <p className="mt-4 text-sm text-quiet">{t('notSponsorships')}</p>
      <p className="mt-2 text-sm text-quiet">
        {sums.state === 'unread' ? null : (
          <>
            {t('asOf')} <AsOf instant={sums.asOf} days={language.days} />.{' '}
          </>
        )}
        <TextLink href={localizedPath(language, '/figures')}>{t('definitions')}</TextLink>
      </p>
    </>
  );
}

type KnownProps = { i18n: I18n<SumsKey>; sums: Extract<ProgrammeSums, { state: 'known' }> };

function KnownSums({ i18n: { language, t }, sums: { promised, received, supporters } }: KnownProps) {
  if (promised.amount === 0n && received.amount === 0n) return <p className="mt-2">{t('nothingYet')}</p>;
  const words = (sum: Money) => formatShortMoney(sum, language.numbers);
  const isBeyond = compare(received, promised) > 0;
  return (
    <>
      <ChartHatch />
      <dl className="mb-3 mt-2 flex flex-wrap gap-x-8 gap-y-3">
        {(['promised', 'received'] as const).map((key) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="flex items-center gap-2 text-sm text-quiet">
              <span aria-hidden="true" className={`forced-mark size-3 bg-sun ${key === 'received' ? 'hatch' : ''}`} />
              {t(key)}
            </dt>
            <dd className="figure-face text-2xl font-medium">{words(key === 'promised' ? promised : received)}</dd>
          </div>
        ))}
      </dl>
      <SumBar promised={promised} received={received} whole={isBeyond ? received.amount : promised.amount} />
      {supporters === null ? null : <p className="mt-2 text-sm">{t('supporters', { count: supporters })}</p>}
      {isBeyond ? <p className="mt-2 text-sm text-quiet">{t('beyond')}</p> : null}
    </>
  );
}
