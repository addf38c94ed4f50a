import type { Metadata } from 'next';
import { AddressChanges } from '#components/desk/address-changes';
import { PeoplePage } from '#components/desk/people-page';
import { LANGUAGES } from '#content/languages';
import { ADDRESS_CHANGE } from '#content/messages/address-change';
import { DESK } from '#content/messages/desk';
import { DESK_PEOPLE } from '#content/messages/desk-people';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { listAddressChanges } from '#server/address-change/address-change-queries';
import { ADDRESS_CHANGE_HOURS } from '#server/address-change/address-change-token';
import { findStaff, hasRight, requireStaff } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { listStaff } from '#server/identity/staff-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import {
  endSessionsAction,
  giveRoleAction,
  removeFactorAction,
  requestAddressAction,
  stopAddressAction,
  takeRoleAction,
} from './actions';

/** What an act leads to: `?done=granted`. */
const DONE = ['granted', 'revoked', 'ended', 'removed', 'already', 'address-requested', 'address-stopped'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK).people };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/people'>) {
  const [lang, { done, act }] = await Promise.all([getLocale(), searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/people'));
  const i18n = translate(lang, DESK, DESK_PEOPLE, ADDRESS_CHANGE);
  const admin = hasRight(staff.roles, 'manage-roles') ? await findStaff('manage-roles') : null;
  const said = DONE.find((each) => each === done);
  const acts = admin
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
      <PeoplePage
        i18n={i18n}
        people={await listStaff(staff)}
        acts={acts}
        said={said ? i18n.t(said) : null}
        giving={act === 'give'}
      />
      {admin ? (
        <AddressChanges
          i18n={i18n}
          changes={await listAddressChanges(admin)}
          hours={ADDRESS_CHANGE_HOURS}
          acts={{
            request: requestAddressAction,
            stop: stopAddressAction,
            words: readMessages(lang, FORM),
            hidden: toLocaleFields(lang),
          }}
        />
      ) : null}
    </Desk>
  );
}
