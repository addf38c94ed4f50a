'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ADDRESS_CHANGE } from '#content/messages/address-change';
import { DESK_PEOPLE } from '#content/messages/desk-people';
import { localizedPath } from '#domain/localized-path';
import { requestAddressChange, type AddressRequested } from '#server/address-change/request-address-change';
import { stopAddressChange, type AddressStopped } from '#server/address-change/stop-address-change';
import type { Staff } from '#server/auth';
import { removeFactorOf, type FactorRemoved } from '#server/factor/remove-factor';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';
import { endSessionsOf, giveRole, revokeStaffRole, type StaffChange } from '#server/identity/manage-staff';
import { askAgain } from '../../../ask-again';
import { staffOf } from '../desk-forms';

const FIELDS: Readonly<Record<string, string>> = {
  'not-an-address': 'email',
  'unknown-role': 'role',
  'no-reason': 'reason',
  'not-new-address': 'newEmail',
  'address-taken': 'newEmail',
};
type Kind = StaffChange['kind'] | FactorRemoved['kind'] | AddressRequested['kind'] | AddressStopped['kind'];
type Fields = Readonly<{ email: string; role: string; reason: string; newEmail: string; change: string }>;
const DONE: readonly Kind[] = [
  'granted',
  'revoked',
  'ended',
  'removed',
  'already',
  'address-requested',
  'address-stopped',
];

/** Does something as an admin, then shows the list with what was done. A refused form keeps what was typed. */
async function act(
  data: FormData,
  verb: (staff: Staff<'manage-roles'>, fields: Fields) => Promise<Readonly<{ kind: Kind }>>,
): Promise<FormState> {
  const lang = toFormLocale(data);
  const texts = readMessages(lang, DESK_PEOPLE, ADDRESS_CHANGE);
  const page = localizedPath(LANGUAGES[lang], '/admin/people');
  const answers = {
    email: toField(data, 'email'),
    role: toField(data, 'role'),
    reason: toField(data, 'reason'),
    newEmail: toField(data, 'newEmail'),
    change: toField(data, 'change'),
  };
  const outcome = await orUnavailable(async () => {
    const staff = await staffOf('manage-roles', page as Route);
    if (!staff) return formError(answers, texts.signedOut);
    const asked = await askAgain(staff, data);
    if (asked) return asked;
    const { kind } = await verb(staff, answers);
    if (DONE.includes(kind)) return redirect(`${page}?done=${kind}` as Route);
    const field = FIELDS[kind];
    return field ? { answers, errors: [{ field, text: texts[kind] }] } : formError(answers, texts[kind]);
  });
  return outcome === 'lost' ? formError(answers, texts.unavailable) : outcome;
}

export async function giveRoleAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, giveRole);
}

export async function takeRoleAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, revokeStaffRole);
}

export async function endSessionsAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, (staff, { email }) => endSessionsOf(staff, email));
}

export async function removeFactorAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, removeFactorOf);
}

export async function requestAddressAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, requestAddressChange);
}

export async function stopAddressAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, stopAddressChange);
}
