import { FocusedStatus } from '#components/desk/focused-status';
import { PageLinks } from '#components/desk/page-links';
import type { Route } from 'next';
import Form from 'next/form';
import { FormWaiting } from '#components/page/waiting-bar';
import { PledgeLink } from '#components/desk/pledge-link';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { ActionLink } from '#components/page/action-link';
import { actionStyle } from '#components/page/action-style';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { EMAIL_TONES, emailKindText } from '#components/desk/email-labels';
import { StateBadge } from '#components/pledge/state-badge';
import type { DeskEmailsKey } from '#content/messages/desk-emails';
import { EMAIL_STATES } from '#domain/email-kind';
import { localizedPath } from '#domain/localized-path';
import type { EmailListView, EmailView } from '#server/email/email-queries';

type EmailsI18n = I18n<DeskEmailsKey>;

/** The form that sends a failed email again; `keys` has one for each email. Null for staff who may only read. */
type Again = Readonly<{
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
  keys: Readonly<Record<string, string>>;
}> | null;

type Props = {
  i18n: EmailsI18n;
  list: EmailListView;
  again: Again;
  /** The reader may change what emails say. */
  canEdit: boolean;
  /** The jobs that were given up, for those who may try them again. */
  jobs?: React.ReactNode;
};

/** `/admin/emails`: the emails that have failed, newest first, unless another state is chosen. */
export function EmailsPage({ i18n, list, again, canEdit, jobs }: Props) {
  const { t, language } = i18n;
  const page = localizedPath(language, '/admin/emails');
  const state = list.filter === 'failed' ? '' : `state=${list.filter}`;
  return (
    <>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl">{t('title')}</h1>
        {canEdit ? (
          <ActionLink href={localizedPath(language, '/admin/emails/templates')} prefetch={false} tone="line" size="sm">
            {t('editTexts')}
          </ActionLink>
        ) : null}
      </div>
      {jobs}
      <p className="mb-5 max-w-measure text-sm text-quiet">{t('lead')}</p>
      {list.again ? (
        <FocusedStatus id="done" autoFocus>
          {t(`now-${list.again.state}`, { kind: emailKindText(list.again, i18n) })}
        </FocusedStatus>
      ) : null}
      <Form action={page as Route} className="queue-filters mb-5">
        <label className="text-xs font-semibold">
          {t('filter')}
          <select key={list.filter} name="state" defaultValue={list.filter} className="control desk-control">
            {[...EMAIL_STATES, 'any' as const].map((each) => (
              <option key={each} value={each}>
                {t(`state-${each}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={actionStyle({ tone: 'ink', size: 'sm' })}>
          {t('apply')}
        </button>
        <FormWaiting />
      </Form>
      {list.items.length > 0 ? (
        <ul className="max-w-5xl border-t-[1.5px] border-ink">
          {list.items.map((email) => (
            <EmailItem key={email.id} email={email} again={again} i18n={i18n} />
          ))}
        </ul>
      ) : (
        <EmptyList filter={list.filter} i18n={i18n} />
      )}
      <PageLinks
        i18n={i18n}
        firstHref={list.cursor ? (state ? `${page}?${state}` : page) : null}
        nextHref={list.next ? `${page}?${[state, `cursor=${list.next}`].filter(Boolean).join('&')}` : null}
      />
    </>
  );
}

function EmailItem({ email, again, i18n }: { email: EmailView; again: Again; i18n: EmailsI18n }) {
  const { t, language } = i18n;
  const { id, reference, recipient, state } = email;
  const kind = emailKindText(email, i18n);
  const to = recipient === null ? t('toNobody') : t('to', { recipient });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 max-w-measure">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{kind}</span>
          {reference ? <PledgeLink reference={reference} language={language} /> : null}
          <StateBadge tone={EMAIL_TONES[state]} label={t(`state-${state}`)} />
        </p>
        <p className="wrap-anywhere">{to}</p>
        <p className="text-sm text-quiet">
          {t(state === 'sent' ? 'sent' : 'queued')} <AsOf instant={email.at} days={language.days} />
          {email.attempts > 0 ? ` · ${t('attempts', { count: email.attempts })}` : null}
        </p>
        {email.answer ? <p className="text-sm wrap-anywhere">{t('answer', { text: email.answer })}</p> : null}
        {email.dropped ? <p className="text-sm">{t(`dropped-${email.dropped}`)}</p> : null}
        {email.notAgain ? <p className="text-sm">{t(`why-${email.notAgain}`)}</p> : null}
      </div>
      {again && state === 'failed' && !email.notAgain ? (
        <ActionButton
          words={again.words}
          action={again.action}
          initial={EMPTY_FORM}
          hidden={{ ...again.hidden, email: id, key: again.keys[id] ?? '' }}
          submit={t('sendAgain')}
          label={t('sendAgainTo', { kind, recipient: recipient ?? '' })}
          scope={`email-${id}`}
          tone="line"
          size="sm"
        />
      ) : null}
    </li>
  );
}

function EmptyList({ filter, i18n: { t, language } }: { filter: EmailListView['filter']; i18n: EmailsI18n }) {
  const isFailed = filter === 'failed';
  return (
    <div className="border-y border-rule py-10">
      <p className="figure-face text-2xl">{t(isFailed ? 'noneFailed' : 'noneFound')}</p>
      <p className="mt-2 text-quiet">
        {isFailed
          ? t('noneFailedText')
          : t.rich('noneFoundText', {
              a: (inner) => <TextLink href={localizedPath(language, '/admin/emails')}>{inner}</TextLink>,
            })}
      </p>
    </div>
  );
}
