import { ChartHatch } from '#components/figures/chart-hatch';
import type { ProgrammeSums } from '#components/impact/impact-view';
import { SumBar } from '#components/impact/sum-bar';
import { AsOf } from '#components/site/as-of';
import { TextLink } from '#components/site/text-link';
import type { Told } from '#components/site/told';
import { compare, formatShortMoney, type Money } from '#domain/money';
import { placeIn } from '#domain/place-in';

export type SumsKey =
  'promised' | 'received' | 'asOf' | 'definitions' | 'notSponsorships' | 'beyond' | 'nothingYet' | 'hidden' | 'unread';

/** What is promised and received for one programme, in each of the states it can be in. */
export function ProgrammeSumsNote({ told: { tongue, t }, sums }: { told: Told<SumsKey>; sums: ProgrammeSums }) {
  return (
    <>
      {sums.state === 'known' ? (
        <KnownSums told={{ tongue, t }} sums={sums} />
      ) : (
        <p className="mt-2">{t(sums.state)}</p>
      )}
      <p className="mt-4 text-sm text-quiet">{t('notSponsorships')}</p>
      <p className="mt-2 text-sm text-quiet">
        {sums.state === 'unread' ? null : (
          <>
            {t('asOf')} <AsOf instant={sums.asOf} days={tongue.days} />.{' '}
          </>
        )}
        <TextLink href={placeIn(tongue, '/figures')}>{t('definitions')}</TextLink>
      </p>
    </>
  );
}

type KnownProps = { told: Told<SumsKey>; sums: Extract<ProgrammeSums, { state: 'known' }> };

function KnownSums({ told: { tongue, t }, sums: { promised, received } }: KnownProps) {
  if (promised.amount === 0n && received.amount === 0n) return <p className="mt-2">{t('nothingYet')}</p>;
  const words = (sum: Money) => formatShortMoney(sum, tongue.numbers);
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
      {isBeyond ? <p className="mt-2 text-sm text-quiet">{t('beyond')}</p> : null}
    </>
  );
}
