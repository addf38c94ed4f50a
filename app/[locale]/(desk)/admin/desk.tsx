import { DeskShell, type DeskPlace } from '#components/desk/desk-shell';
import { PALETTE_KEYS } from '#components/desk/palette-keys';
import { roleText } from '#components/desk/role-text';
import { LANGUAGE_LIST } from '#content/languages';
import { SITE } from '#content/site';
import { FORM } from '#content/messages/form';
import { SHELL } from '#content/messages/shell';
import { textsOf, type I18n } from '#components/page/i18n';
import { formatCapped } from '#domain/count-text';
import { findStaff, hasRight, type Staff } from '#server/auth';
import { countToModerate } from '#server/desk/moderation-queries';
import { countInReview } from '#server/desk/queue-queries';
import { countFailedEmails } from '#server/email/email-queries';
import { countOrganisationsWaiting } from '#server/organisation/desk-organisation-queries';
import { countLogosToLook } from '#server/organisation/own-logos';
import { toLocaleFields } from '#server/http/form-fields';
import { getLocale } from '../../get-locale';
import { signOut } from '../../(account)/actions';
import { readMessages, translate } from '#server/i18n/translate';
import { toDeskActs } from './desk-acts';
import { LackedRight } from './lacked-right';
import { DESK, type DeskKey } from '#content/messages/desk';
import { DESK_SEARCH } from '#content/messages/desk-search';

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
  toModerate: number | null,
  organisations: number | null,
  failed: Awaited<ReturnType<typeof countFailedEmails>>,
  isEditor: boolean,
  { t, language }: Pick<I18n<DeskKey>, 't' | 'language'>,
): DeskPlace[] {
  const toCount = (many: number) => (many > 0 ? formatCapped(many, language.numbers) : undefined);
  const failedText = t(failed.isMore ? 'emailsFailedMore' : 'emailsFailed', { count: failed.atLeast });
  return [
    { href: '/admin', text: t('today') },
    { href: '/admin/pledges', text: t('pledges'), count: toCount(inReview) },
    ...(toModerate === null ? [] : [{ href: '/admin/messages', text: t('moderation'), count: toCount(toModerate) }]),
    { href: '/admin/payments', text: t('payments') },
    { href: '/admin/organisations', text: t('organisations'), count: toCount(organisations ?? 0) },
    { href: '/admin/members', text: t('members') },
    { href: '/admin/emails', text: t('emails'), count: failed.atLeast > 0 ? failedText : undefined },
    { href: '/admin/waiting', text: t('waitingLists') },
    ...(isEditor
      ? [
          { href: '/admin/catalogue', text: t('catalogue') },
          { href: '/admin/campaigns', text: t('campaigns') },
        ]
      : []),
    { href: '/admin/people', text: t('people') },
    { href: '/admin/audit', text: t('audit') },
    { href: '/admin/exports', text: t('exports') },
  ];
}

const lackTexts = ({ t }: I18n<DeskKey>) => ({
  decide: t('lacks-decide'),
  moderate: t('lacks-moderate'),
  'handle-money': t('lacks-handle-money'),
  'send-emails': t('lacks-send-emails'),
  'manage-roles': t('lacks-manage-roles'),
});

/** The number of pledges and logos with something to look at. */
async function countAllToLook(staff: Staff<'moderate'>): Promise<number> {
  const [pledges, logos] = await Promise.all([countToModerate(staff), countLogosToLook(staff)]);
  return pledges + logos;
}

/** The desk's header around a page for staff. */
export async function Desk({ staff, current, waiting = null, children }: Props) {
  const lang = await getLocale();
  const i18n = translate(lang, DESK);
  const search = translate(lang, DESK_SEARCH);
  const { skip, languageLabel } = readMessages(lang, SHELL);
  const moderator = hasRight(staff.roles, 'moderate') ? await findStaff('moderate') : null;
  const [inReview, toModerate, organisations, failed] = await Promise.all([
    waiting ?? countInReview(staff),
    moderator && countAllToLook(moderator),
    moderator && countOrganisationsWaiting(moderator),
    countFailedEmails(staff),
  ]);
  return (
    <DeskShell
      siteName={SITE.name}
      texts={{ skip, languageLabel, nav: i18n.t('nav'), signOut: i18n.t('signOut') }}
      language={i18n.language}
      languages={LANGUAGE_LIST}
      who={staff.name ?? staff.email}
      roles={staff.roles.map((role) => roleText(role, i18n))}
      places={deskPlaces(inReview, toModerate, organisations, failed, hasRight(staff.roles, 'edit-catalogue'), i18n)}
      search={{
        texts: textsOf(search, PALETTE_KEYS),
        acts: toDeskActs(staff, search),
        keys: search.t.rich('paletteKeys', { kbd: (inner) => <kbd>{inner}</kbd> }),
      }}
      current={current}
      signOut={signOut}
      hidden={toLocaleFields(lang)}
      words={readMessages(lang, FORM)}
    >
      <LackedRight texts={lackTexts(i18n)} />
      {children}
    </DeskShell>
  );
}
