import { FocusedStatus } from '#components/desk/focused-status';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { MembershipStatusKey } from '#content/messages/membership-status';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { MembershipView } from '#server/member/membership-queries';

type Props = {
  i18n: I18n<MembershipStatusKey>;
  membership: MembershipView;
  /** Renews it; `hidden` has the key of the form. */
  renew: FormAction;
  hidden: Readonly<Record<string, string>>;
  /** Says that they intend to vote this year, or takes it back. */
  intend: FormAction;
  /** What they have just said of it. */
  said: 'affirmed' | 'withdrawn' | null;
  words: FormWords;
};

/** The reader's membership: its status, until when, whether it has a vote and they intend to use it, and the next step. */
export function MembershipPanel(props: Props) {
  const { i18n, membership, renew, hidden, words } = props;
  const { t, language } = i18n;
  const { status, what, next, again, isRenewable, reference } = membership;
  const linkTo = (path: string, text: string) => (
    <TextLink href={localizedPath(language, path)} prefetch={false} className="link inline-flex min-h-6 items-center">
      {text}
    </TextLink>
  );
  return (
    <section
      id="membership"
      aria-labelledby="membership-title"
      className="mb-10 rounded-md border border-rule bg-raised p-5 md:p-6"
    >
      <h2 id="membership-title" className="text-xl">
        {t('title')}
      </h2>
      <p className="mt-2 font-medium">
        {what} · {t(`status-${status}`)}
      </p>
      <p className="mt-1 max-w-measure text-quiet">
        {yearText(membership, i18n)} {voteText(membership, i18n)}
      </p>
      {membership.intent ? <VotingIntent {...props} intent={membership.intent} /> : null}
      {status === 'pending' ? (
        <p className="mt-3">{linkTo(`/account/pledges/${reference}`, t('pendingLink'))}</p>
      ) : null}
      {next && status !== 'pending' ? (
        <p className="mt-3">
          {next.from ? t('nextYear', { from: formatDate(next.from, language.days) }) : t('nextWaits')}{' '}
          {linkTo(`/account/pledges/${next.reference}`, t('seeNext'))}
        </p>
      ) : null}
      {membership.class === 'fellow' && !membership.isForLife && !next ? (
        <p className="mt-3">{linkTo('/give/membership', t('otherForm'))}</p>
      ) : null}
      {isRenewable ? (
        <div className="mt-4 grid justify-items-start gap-3">
          <p className="max-w-measure">{again ? again.text : t('changedOffer')}</p>
          {again ? (
            <ActionButton
              action={renew}
              initial={EMPTY_FORM}
              hidden={hidden}
              words={words}
              submit={t('renew')}
              scope="renew"
              size="md"
            />
          ) : null}
          {linkTo('/give/membership', t('otherForm'))}
        </div>
      ) : null}
    </section>
  );
}

function VotingIntent(props: Props & { intent: NonNullable<MembershipView['intent']> }) {
  const { i18n, intend, hidden, words, said } = props;
  const { t, language } = i18n;
  const { on } = props.intent;
  const year = String(props.intent.year);
  const submit = t(on ? 'intentTakeBack' : 'intentAffirm', { year });
  return (
    <div className="mt-4 grid justify-items-start gap-3 border-t border-rule pt-4">
      {said ? (
        <FocusedStatus id="intent-said" autoFocus>
          {t(`intent-${said}`, { year })}
        </FocusedStatus>
      ) : null}
      <p className="max-w-measure">
        {on ? t('intentSince', { year, day: formatDate(on, language.days) }) : t('intentText', { year })}
      </p>
      <ActionButton
        action={intend}
        initial={EMPTY_FORM}
        hidden={{ ...hidden, year, intends: on ? 'no' : 'yes' }}
        words={words}
        submit={submit}
        label={submit}
        scope="intent"
        size="md"
        tone="line"
      />
    </div>
  );
}

function yearText(membership: MembershipView, { t, language }: I18n<MembershipStatusKey>): string {
  const { status, isForLife, again } = membership;
  const day = (date: CivilDate | null) => (date ? formatDate(date, language.days) : '');
  const values = { until: day(membership.until), graceUntil: day(membership.graceUntil) };
  if (isForLife) return t('forLife');
  if (membership.class === 'fellow' && status !== 'pending') return t('fellowEnded', values);
  if (status === 'expired') return t(again?.amount ? 'expiredPaid' : 'expired', values);
  if (status === 'grace') return t('grace', values);
  return t(status === 'pending' ? 'pending' : 'until', values);
}

function voteText(
  { hasVote, class: membershipClass, status }: MembershipView,
  { t }: I18n<MembershipStatusKey>,
): string {
  if (hasVote) return t('vote');
  if (membershipClass === 'basic') return t('noVoteBasic');
  return t(status === 'pending' ? 'noVoteYet' : 'noVoteNow');
}
