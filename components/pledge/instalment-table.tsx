import { dueText } from '#components/pledge/due-text';
import type { I18n } from '#components/page/i18n';
import type { InstalmentView } from '#server/pledge/instalment-view';
import { StateBadge } from '#components/pledge/state-badge';
import { fulfilmentWords } from '#components/pledge/state-labels';
import type { PledgeKey } from '#content/messages/pledge';
import { formatMoney } from '#domain/money';

type Props = { instalments: readonly InstalmentView[]; i18n: I18n<PledgeKey> };

/** The instalments of a pledge: due date, amount, amount received. */
export function InstalmentTable({ instalments, i18n }: Props) {
  const { t, language } = i18n;
  return (
    <div className="sheet-frame">
      <table className="sheet sheet-stack">
        <caption className="sr-only">{t('instalmentsOf')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="num">
              {t('amount')}
            </th>
            <th scope="col" className="num">
              {t('received')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map((part) => (
            <tr key={part.seq}>
              <th scope="row">{dueText(part, i18n)}</th>
              <td className="num" data-label={t('amount')}>
                {formatMoney(part.amount, language.numbers)}
              </td>
              <td className="num" data-label={t('received')}>
                {part.settled.amount === 0n ? '–' : formatMoney(part.settled, language.numbers)}
              </td>
              <td>
                <StateBadge {...fulfilmentWords(part.state, i18n)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
