import { PledgeLines, type PledgeLine } from '#components/pledge/pledge-lines';
import type { PledgeGroup } from '#domain/fulfilment';
import type { OwnPledgeSummary } from '#server/pledge/pledge-summary';
import { kindText, promisedText } from '#components/pledge/promised-text';
import { stateWords } from '#components/pledge/state-labels';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import type { AccountKey } from '#content/messages/account';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';

type ListI18n = I18n<PledgeKey | AccountKey>;

type Props = { pledges: readonly OwnPledgeSummary[]; i18n: ListI18n; group?: PledgeGroup | null };

/** The reader's pledges, newest first: all, or those of a group. */
export function PledgeList({ pledges, i18n, group = null }: Props) {
  const { t, language } = i18n;
  if (pledges.length > 0) return <PledgeLines language={language} lines={pledges.map((each) => toLine(each, i18n))} />;
  if (group) return <p className="border-t-[1.5px] border-ink pt-6 text-quiet">{t('noneOfGroup')}</p>;
  return (
    <div className="border-t-[1.5px] border-ink pt-6">
      <p className="figure-face text-2xl">{t('none')}</p>
      <p className="mb-6 mt-2 max-w-measure text-quiet">{t('noneText')}</p>
      <ActionLink href={localizedPath(language, '/give')}>{t('noneAct')}</ActionLink>
    </div>
  );
}

function nextText({ isCharged, fulfilment }: OwnPledgeSummary): 'nextCharged' | 'nextLate' | 'next' {
  if (isCharged) return 'nextCharged';
  return fulfilment === 'due' || fulfilment === 'overdue' ? 'nextLate' : 'next';
}

function toLine(pledge: OwnPledgeSummary, i18n: ListI18n): PledgeLine {
  const { t, language } = i18n;
  const dayOf = (day: OwnPledgeSummary['pledgedOn']) => formatDate(day, language.days);
  const { nextDue, review, isCharged } = pledge;
  const mayPay = nextDue !== null && !isCharged;
  const act = review === 'needs-info' && pledge.mayMove ? ('answer' as const) : mayPay ? ('how-to-pay' as const) : null;
  return {
    reference: pledge.reference,
    promised: promisedText(pledge, i18n),
    what: `${kindText(pledge, i18n)} · ${pledge.what}`,
    state: stateWords(pledge, i18n),
    when: nextDue
      ? t(nextText(pledge), {
          amount: formatMoney(nextDue.amount, language.numbers),
          day: dayOf(nextDue.due),
        })
      : t('pledgedOn', { day: dayOf(pledge.pledgedOn) }),
    act: act ? { text: t(`act-${act}`), fragment: act } : undefined,
  };
}
