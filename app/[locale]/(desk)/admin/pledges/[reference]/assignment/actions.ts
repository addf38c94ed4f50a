'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { ASSIGNMENT } from '#content/messages/assignment';
import { assignPledge } from '#server/assignment/assign-pledge';
import { toField, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { orSayUnavailable, staffOf } from '../../../desk-forms';
import { pageOf } from '../after-act';

async function assign(data: FormData): Promise<FormState> {
  const { reference, key } = toMoveRequest(data);
  const { t } = translate(toFormLocale(data), ACT_REFUSALS, ASSIGNMENT);
  const staff = await staffOf('decide', pageOf(data, reference));
  if (!staff) return formError({}, t('signedOut'));
  if (key === null) return formError({}, t('unkeyed'));
  const [to, seen] = [toField(data, 'to'), toField(data, 'seen')];
  const result = await assignPledge(staff, { reference, key, to, seen });
  if (result.kind === 'assigned') redirect(pageOf(data, reference, { said: 'assigned' }));
  // The page shows how it is now.
  refresh();
  return formError({ to }, t(result.kind === 'not-found' ? result.kind : result.code));
}

/** Assigns a pledge to the person in the field `to`, or to nobody if it is empty. `seen`: whose it was on the page. */
export async function assignAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => assign(data));
}
