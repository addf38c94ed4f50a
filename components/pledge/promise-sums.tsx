import type { I18n } from '#components/page/i18n';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney, type Money } from '#domain/money';
import type { PledgeView } from '#server/pledge/pledge-record-queries';

type Props = {
  pledge: Pick<PledgeView, 'amount' | 'received' | 'refunded' | 'ended' | 'released' | 'expected'>;
  i18n: I18n<PledgeKey>;
};

/** What was promised and what became of it, once a part was sent back, ended or released. */
export function PromiseSums({ pledge, i18n: { t, language } }: Props) {
  const { amount, received, refunded, ended, released, expected } = pledge;
  if (!refunded && !ended && !released) return null;
  const lines: [PledgeKey, Money | null][] = [
    ['sumPromised', amount],
    ['received', received],
    ['sumRefunded', refunded],
    ['sumEnded', ended],
    ['sumReleased', released],
    ['sumExpected', expected],
  ];
  return (
    <dl className="mb-5 flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {lines.map(([key, sum]) =>
        sum ? (
          <div key={key}>
            <dt className="text-quiet">{t(key)}</dt>
            <dd className="tabular font-semibold">{formatMoney(sum, language.numbers)}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
