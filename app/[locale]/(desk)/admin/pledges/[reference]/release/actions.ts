'use server';

import { redirect } from 'next/navigation';
import { toMoneyForm } from '#components/desk/act-outcomes';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { REFUSALS } from '#content/messages/refusals';
import { toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { previewRelease } from '#server/payment/preview-money';
import { releasePledge } from '#server/payment/release-pledge';
import { askAgain } from '../../../../../ask-again';
import { actI18n, orSayUnavailable, staffOf } from '../../../desk-forms';
import { pageOf, refreshRecord } from '../after-act';
import { showMoneyEmail } from '../email-of-act';

async function release(data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const { reference, version, key, reason } = request;
  const i18n = actI18n(data);
  const staff = await staffOf('handle-money', pageOf(data, reference));
  if (!staff) return formError({ reason }, i18n.t('signedOut'));
  const form = { reference, version };
  const look = await showMoneyEmail(data, { reason }, i18n, (why) => previewRelease(staff, { ...form, reason: why }));
  if (look) return look;
  const asked = await askAgain(staff, data);
  if (asked) return asked;
  if (key === null) return formError({ reason }, i18n.t('unkeyed'));
  const result = await releasePledge(staff, { ...form, key, reason });
  if (result.kind === 'recorded') redirect(pageOf(data, reference, { said: 'released' }));
  await refreshRecord(staff, 'releasePledge', data, request, result.kind);
  return toMoneyForm({ reason }, result, i18n, translate(toFormLocale(data), REFUSALS));
}

/** Releases what is still expected of a pledge. */
export async function releaseAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => release(data));
}
