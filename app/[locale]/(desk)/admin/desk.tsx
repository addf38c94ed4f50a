import { DeskShell, type DeskPlace } from '#components/desk/desk-shell';
import { roleText } from '#components/desk/role-text';
import { LANGUAGE_LIST } from '#content/languages';
import { SITE } from '#content/site';
import { FORM } from '#content/messages/form';
import { SHELL } from '#content/messages/shell';
import type { I18n } from '#components/page/i18n';
import type { Staff } from '#server/auth';
import { countInReview } from '#server/desk/queue-queries';
import { countFailedEmails } from '#server/email/email-queries';
import { toLocaleFields } from '#server/http/form-fields';
import { getLocale } from '../../get-locale';
import { signOut } from '../../(account)/actions';
import { readMessages, translate } from '#server/i18n/translate';
import { DESK, type DeskKey } from '#content/messages/desk';

type Props = {
  staff: Staff;
  current: string;
  /** The number of pledges that await review, if the page has counted them already. */
  waiting?: number | null;
  children: React.ReactNode;
};

/** The links of the desk's header, in the order of the work. */
function deskPlaces(
  inReview: number,
  failed: Awaited<ReturnType<typeof countFailedEmails>>,
  { t }: Pick<I18n<DeskKey>, 't'>,
): DeskPlace[] {
  const failedText = t(failed.isMore ? 'emailsFailedMore' : 'emailsFailed', { count: failed.atLeast });
  return [
    { href: '/admin/pledges', text: t('pledges'), count: inReview > 0 ? String(inReview) : undefined },
    { href: '/admin/emails', text: t('emails'), count: failed.atLeast > 0 ? failedText : undefined },
    { href: '/admin/people', text: t('people') },
  ];
}

/** The desk's header around a page for staff. */
export async function Desk({ staff, current, waiting = null, children }: Props) {
  const lang = await getLocale();
  const i18n = translate(lang, DESK);
  const [inReview, failed] = await Promise.all([waiting ?? countInReview(staff), countFailedEmails(staff)]);
  const { skip, languageLabel } = readMessages(lang, SHELL);
  return (
    <DeskShell
      siteName={SITE.name}
      texts={{ skip, languageLabel, nav: i18n.t('nav'), signOut: i18n.t('signOut') }}
      language={i18n.language}
      languages={LANGUAGE_LIST}
      who={staff.name ?? staff.email}
      roles={staff.roles.map((role) => roleText(role, i18n))}
      places={deskPlaces(inReview, failed, i18n)}
      current={current}
      signOut={signOut}
      hidden={toLocaleFields(lang)}
      words={readMessages(lang, FORM)}
    >
      {children}
    </DeskShell>
  );
}
