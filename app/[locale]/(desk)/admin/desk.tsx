import { deskPlaces } from '#components/desk/desk-links';
import { DeskShell } from '#components/desk/desk-shell';
import { LANGUAGE_LIST } from '#content/languages';
import { SITE } from '#content/site';
import { FORM } from '#content/messages/form';
import { SHELL } from '#content/messages/shell';
import type { Staff } from '#server/auth';
import { countInReview } from '#server/desk/queue-queries';
import { getLocale } from '../../get-locale';
import { signOut } from '../../(account)/actions';
import { readMessages, translate } from '#server/i18n/translate';
import { DESK } from '#content/messages/desk';

type Props = {
  staff: Staff;
  current: string;
  /** How many pledges wait, where the page has counted them already. */
  waiting?: number | null;
  children: React.ReactNode;
};

/** The desk around a page of staff. */
export async function Desk({ staff, current, waiting = null, children }: Props) {
  const lang = await getLocale();
  const i18n = translate(lang, DESK);
  return (
    <DeskShell
      siteName={SITE.name}
      texts={{ skip: readMessages(lang, SHELL).skip, nav: i18n.t('nav'), signOut: i18n.t('signOut') }}
      language={i18n.language}
      languages={LANGUAGE_LIST}
      who={staff.name ?? staff.email}
      roles={staff.roles}
      places={deskPlaces(waiting ?? (await countInReview(staff)), i18n)}
      current={current}
      signOut={signOut}
      words={readMessages(lang, FORM)}
    >
      {children}
    </DeskShell>
  );
}
