import { FocusedStatus } from '#components/desk/focused-status';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import type { Act } from '#components/review/supporter-forms';
import type { ReleaseKey } from '#content/messages/release';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import type { ReleaseView } from '#server/desk/to-release-view';

type Props = {
  i18n: I18n<ReleaseKey>;
  /** What a release would do now; null if nothing can be released, or not by this reader. */
  release: ReleaseView | null;
  act: Act | undefined;
  /** The reader has just released it. */
  isDone: boolean;
};

/** Releases what is still expected of a pledge, with its effect said first. */
export function ReleasePart({ i18n, release, act, isDone }: Props) {
  const { t, language } = i18n;
  const amount = release && formatMoney(release.amount, language.numbers);
  return (
    <div id="release" className="mt-6">
      {isDone ? (
        <FocusedStatus id="released" autoFocus>
          {t('done')}
        </FocusedStatus>
      ) : null}
      {release && act && amount ? (
        <ReasonForm
          {...act}
          scope="release"
          fold={t('fold')}
          label={t('reason')}
          hint={[...effectTexts(release, i18n), t('hint')].join(' ')}
          submit={t('submit', { amount })}
          tone="alarm"
        />
      ) : null}
    </div>
  );
}

function effectTexts(release: ReleaseView, { t, language }: Props['i18n']): string[] {
  const { amount, parts, until, freeFrom, goesOn, neverBegins } = release;
  const dayOf = (part: ReleaseView['parts'][number] | undefined) => (part ? formatDate(part.due, language.days) : '');
  const values = { count: parts.length, first: dayOf(parts[0]), last: dayOf(parts.at(-1)) };
  return [
    t('effect', { ...values, amount: formatMoney(amount, language.numbers) }),
    ...(until ? [t('sponsorshipEnds', { until: formatDate(until, language.days) })] : []),
    ...(freeFrom === null ? [] : [t('placesFree', { year: String(freeFrom) })]),
    ...(goesOn ? [t('giftEnds')] : []),
    ...(neverBegins ? [t('neverBegins')] : []),
  ];
}
