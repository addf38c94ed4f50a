'use server';

import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { toMoneyForm } from '#components/admin/money-outcome';
import type { FormState } from '#components/form/form-state';
import { toMoveForm } from '#components/pledge/move-outcome';
import { findStaff } from '#server/auth';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/pledge/decide-pledge';
import { toMoveRequest } from '#server/pledge/move-form';
import { toField } from '#server/site/form-fields';

type Decide = typeof approvePledge;

async function decide(data: FormData, verb: Decide): Promise<FormState> {
  const staff = (await findStaff('decide')) ?? forbidden();
  const request = toMoveRequest(data);
  const result = await verb(staff, request);
  if (result.kind === 'moved') redirect(`/admin/pledges/${request.reference}`);
  // Without script the page comes back as it stands now, and the form that was sent may no longer be on it to say so.
  const isScripted = (await headers()).has('next-action');
  if (result.kind === 'conflict' && !isScripted)
    redirect(`/admin/pledges/${request.reference}?seen=${request.version}`);
  return toMoveForm(request.reason, result);
}

export async function approve(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, approvePledge);
}

export async function decline(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, declinePledge);
}

export async function ask(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, askSupporter);
}

export async function rollBack(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, rollBackPledge);
}

export async function payIn(_: FormState, data: FormData): Promise<FormState> {
  const staff = (await findStaff('handle-money')) ?? forbidden();
  const answers = {
    amount: toField(data, 'amount'),
    receivedOn: toField(data, 'receivedOn'),
    bankReference: toField(data, 'bankReference'),
  };
  const { reference, version, key } = toMoveRequest(data);
  const result = await recordPayment(staff, { reference, version, key, ...answers, note: answers.bankReference });
  return result.kind === 'recorded' ? redirect(`/admin/pledges/${reference}`) : toMoneyForm(answers, result);
}

export async function payBack(_: FormState, data: FormData): Promise<FormState> {
  const staff = (await findStaff('handle-money')) ?? forbidden();
  const { reference, version, key, reason } = toMoveRequest(data);
  const result = await reversePayment(staff, { reference, version, key, reason, payment: toField(data, 'payment') });
  return result.kind === 'recorded' ? redirect(`/admin/pledges/${reference}`) : toMoneyForm({ reason }, result);
}
