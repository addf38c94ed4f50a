import { EMAIL_TONES, emailKindText } from '#components/desk/email-labels';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { StateBadge } from '#components/pledge/state-badge';
import type { DeskEmailsKey } from '#content/messages/desk-emails';
import type { EmailView } from '#server/email/email-queries';

type Props = { emails: readonly EmailView[]; i18n: I18n<DeskEmailsKey> };

/** As many are shown at once; the earlier ones unfold. */
const SHOWN = 5;

/** The emails about a pledge, newest first: what, to whom, and whether it was sent. */
export function RecordEmails({ emails, i18n }: Props) {
  const { t } = i18n;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('ofPledge')}</h2>
      {emails.length === 0 ? <p className="text-sm text-quiet">{t('noneOfPledge')}</p> : null}
      <EmailList emails={emails.slice(0, SHOWN)} i18n={i18n} />
      {emails.length > SHOWN ? (
        <details>
          <summary className="min-h-10 py-2 text-sm font-semibold">
            {t('earlier', { count: emails.length - SHOWN })}
          </summary>
          <EmailList emails={emails.slice(SHOWN)} i18n={i18n} />
        </details>
      ) : null}
    </section>
  );
}

function EmailList({ emails, i18n }: Props) {
  const { t, language } = i18n;
  return (
    <ul className="text-sm">
      {emails.map((email) => (
        <li key={email.id} className="border-b border-rule py-2">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{emailKindText(email, i18n)}</span>
            <StateBadge tone={EMAIL_TONES[email.state]} label={t(`state-${email.state}`)} />
          </p>
          <p className="wrap-anywhere text-quiet">
            {email.recipient === null ? t('toNobody') : t('to', { recipient: email.recipient })},{' '}
            <AsOf instant={email.at} days={language.days} />
          </p>
          {email.dropped ? <p>{t(`dropped-${email.dropped}`)}</p> : null}
          {email.answer ? <p className="wrap-anywhere">{t('answer', { text: email.answer })}</p> : null}
        </li>
      ))}
    </ul>
  );
}
