import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { FactList } from '#components/pledge/fact-list';
import { untilText } from '#components/waiting/waiting-part';
import type { WaitingListKey } from '#content/messages/waiting-list';
import { formatShortMoney } from '#domain/money';
import { localizedPath } from '#domain/localized-path';
import { OFFER_HOURS, type WaitingState } from '#domain/waiting-list';
import type { OwnWaiting } from '#server/waiting/waiting-queries';

/** What the reader can do with an entry: take the place that is offered, leave or give it up, join again. */
type Acts = Readonly<Record<'take' | 'leave' | 'again', FormAction>>;

type Props = {
  i18n: I18n<WaitingListKey>;
  entry: OwnWaiting;
  /** The reader has just joined. */
  hasJoined: boolean;
  acts: Acts;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

const LEADS = {
  waiting: 'lead',
  offered: 'leadOffered',
  taken: 'leadTaken',
  expired: 'leadExpired',
  left: 'leadLeft',
  merged: 'leadMerged',
} as const satisfies Readonly<Record<WaitingState, WaitingListKey>>;

/** `/account/waiting/[entry]`: the reader's place in a waiting list, and the offer of a place. */
export function WaitingPage({ i18n, entry, hasJoined, acts, words, hidden }: Props) {
  const { t, language } = i18n;
  const { state, place, all, list } = entry;
  const button = (act: keyof Acts, key: WaitingListKey, tone: 'sun' | 'line') => (
    <ActionButton
      action={acts[act]}
      initial={EMPTY_FORM}
      hidden={hidden}
      words={words}
      submit={t(key)}
      scope={act}
      tone={tone}
    />
  );
  return (
    <PageBody>
      <PageHeading title={t('title', { list })} lead={t(LEADS[state], { place, all })} />
      {hasJoined && state === 'waiting' ? (
        <p role="status" className="mb-8 max-w-form border-s-4 border-sun bg-raised px-4 py-3">
          {t('joined')}
        </p>
      ) : null}
      <div className="max-w-form">
        {state === 'offered' ? (
          <section aria-label={t('leadOffered')} className="mb-10 rounded-sm bg-sun-pale p-5 md:p-6">
            <p className="text-lg font-medium">{t('until', { until: untilText(entry.until, language.days) })}</p>
            <p className="mb-5 mt-2">
              {entry.kind === 'tier' ? t('takeNext') : t('takeBenefitNext', { reference: entry.reference ?? '' })}
            </p>
            {button('take', entry.kind === 'tier' ? 'takeLevel' : 'takeBenefit', 'sun')}
          </section>
        ) : null}
        {state === 'waiting' ? <p className="mb-8 text-lg">{t('next', { hours: OFFER_HOURS })}</p> : null}
        {state === 'expired' ? (
          <div className="mb-10">
            <p className="mb-4 text-lg">{t('expiredText', { until: untilText(entry.until, language.days) })}</p>
            {entry.hasAnswers ? (
              <>
                {button('again', 'again', 'sun')}
                <p className="mt-3 text-sm text-quiet">{t('againText')}</p>
              </>
            ) : null}
          </div>
        ) : null}
        <FactList facts={toFacts(entry, i18n)} />
        <Ends i18n={i18n} entry={entry} />
        {state === 'waiting' || state === 'offered' ? (
          <div className="mt-10">
            {button('leave', state === 'offered' ? 'decline' : 'leave', 'line')}
            <p className="mt-3 text-sm text-quiet">{t(state === 'offered' ? 'declineText' : 'leaveText')}</p>
          </div>
        ) : null}
      </div>
    </PageBody>
  );
}

/** Where to go on from an entry that has been settled: the sponsorship, where its benefits are waited for too, or the levels. */
function Ends({ i18n: { t, language }, entry }: Pick<Props, 'i18n' | 'entry'>) {
  const { state, reference, slug, hasAnswers } = entry;
  if (state === 'waiting' || state === 'offered' || hasAnswers) return null;
  return (
    <p className="mt-8">
      {reference === null ? (
        <ActionLink href={localizedPath(language, `/give/sponsorship?tier=${slug}`)} tone="line" prefetch={false}>
          {t('seeLevels')}
        </ActionLink>
      ) : (
        <ActionLink href={localizedPath(language, `/account/pledges/${reference}`)} prefetch={false}>
          {t('seeSponsorship')}
        </ActionLink>
      )}
    </p>
  );
}

function toFacts(entry: OwnWaiting, { t, language }: I18n<WaitingListKey>) {
  const { kind, list, price, organisation, years, joinedAt } = entry;
  const level = price ? t('levelPrice', { list, price: formatShortMoney(price, language.numbers) }) : list;
  return [
    { label: t(kind === 'tier' ? 'factList' : 'factBenefit'), value: level },
    ...(organisation ? [{ label: t('factOrganisation'), value: organisation }] : []),
    { label: t('factTerm'), value: t('term', { years }) },
    { label: t('factSince'), value: untilText(joinedAt, language.days) },
  ];
}
