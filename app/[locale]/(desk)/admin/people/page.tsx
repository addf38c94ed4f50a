import type { Metadata } from 'next';
import { PeoplePage } from '#components/desk/people-page';
import { LANGUAGES } from '#content/languages';
import { DESK } from '#content/messages/desk';
import { DESK_PEOPLE } from '#content/messages/desk-people';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { hasRight, requireStaff } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listStaff } from '#server/identity/staff-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import { endSessionsAction, giveRoleAction, removeFactorAction, takeRoleAction } from './actions';

/** What an act leads to: `?done=granted`. */
const DONE = ['granted', 'revoked', 'ended', 'removed', 'already'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK).people };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/people'>) {
  const [lang, { done }] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/people'));
  const i18n = translate(lang, DESK, DESK_PEOPLE);
  const said = DONE.find((each) => each === done);
  const acts = hasRight(staff.roles, 'manage-roles')
    ? {
        give: giveRoleAction,
        take: takeRoleAction,
        end: endSessionsAction,
        removeFactor: removeFactorAction,
        words: readMessages(lang, FORM),
        hidden: toLocaleFields(lang),
      }
    : null;
  return (
    <Desk staff={staff} current="/admin/people">
      <PeoplePage i18n={i18n} people={await listStaff(staff)} acts={acts} said={said ? i18n.t(said) : null} />
    </Desk>
  );
}
