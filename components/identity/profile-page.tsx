import { ProfileForm } from '#components/identity/profile-form';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import type { ProfileKey } from '#content/messages/account';
import { deviceText } from '#domain/device-text';
import { IDLE_DAYS, SESSION_DAYS, STAFF_HOURS, STAFF_IDLE_HOURS } from '#domain/session-limits';
import type { SessionView } from '#server/identity/own-sessions-queries';

type Props = {
  i18n: I18n<ProfileKey>;
  person: Readonly<{ name: string | null; postalAddress: string | null }>;
  /** The name and postal address have just been saved. */
  saved: boolean;
  saveProfile: FormAction;
  sessions: readonly SessionView[];
  /** The forms of the email address and the language. */
  children: React.ReactNode;
  end: { action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> };
};

/** `/account/profile`: a person's name and addresses, and where they are signed in. They can end each session but that of this page, which has the button to sign out. */
export function ProfilePage({ i18n: { t, language }, person, saved, saveProfile, sessions, end, children }: Props) {
  const button = (session: string, text: string, label?: string) => (
    <ActionButton
      words={end.words}
      action={end.action}
      initial={EMPTY_FORM}
      hidden={{ ...end.hidden, session }}
      submit={text}
      label={label}
      scope={session}
      tone="line"
      size="sm"
    />
  );
  return (
    <PageBody>
      <PageHeading title={t('title')} />
      {saved ? (
        <p role="status" className="mb-8 border-s-4 border-sun ps-4 font-medium">
          {t('saved')}
        </p>
      ) : null}
      <div className="mb-14 grid max-w-xl gap-12">
        <ProfileForm
          words={end.words}
          action={saveProfile}
          answers={{ name: person.name ?? '', postalAddress: person.postalAddress ?? '' }}
          hidden={end.hidden}
          texts={{
            name: t('name'),
            nameHint: t('nameHint'),
            postalAddress: t('postalAddress'),
            postalAddressHint: t('postalAddressHint'),
            save: t('save'),
          }}
        />
        {children}
      </div>
      <h2 className="text-2xl">{t('sessions')}</h2>
      <p className="mb-5 mt-2 max-w-measure text-quiet">{t('lead')}</p>
      <ul className="max-w-3xl border-t-[1.5px] border-ink">
        {sessions.map((session) => {
          const device = deviceText(session.device, t);
          return (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule py-4"
            >
              <div>
                <p className="font-semibold">{device}</p>
                <p className="text-sm text-quiet">
                  {t('started')} <AsOf instant={session.startedAt} days={language.days} />
                </p>
                <p className="text-sm text-quiet">
                  {t('lastSeen')} <AsOf instant={session.lastSeenAt} days={language.days} />
                </p>
              </div>
              {session.isCurrent ? <p className="text-sm">{t('current')}</p> : button(session.id, t('end'), device)}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? <div className="mt-8">{button('others', t('endOthers'))}</div> : null}
      <p className="mt-8 max-w-measure text-quiet">
        {t('limits', { days: SESSION_DAYS, idle: IDLE_DAYS, hours: STAFF_HOURS, idleHours: STAFF_IDLE_HOURS })}
      </p>
    </PageBody>
  );
}
