'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { toMessageForm } from '#components/desk/message-outcome';
import { toOrganisationForm } from '#components/desk/organisation-outcome';
import { toMoneyForm } from '#components/desk/money-outcome';
import type { FormState } from '#components/form/form-state';
import { toSignedOutForm } from '#components/form/signed-out-form';
import { toUnkeyedForm } from '#components/form/unkeyed-form';
import { toMoveForm } from '#components/review/move-outcome';
import { findActor, findStaff, type Right, type Staff } from '#server/auth';
import { confirmOrganisation, joinOrganisation } from '#server/organisation/decide-organisation';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { toMoveRequest, type PostedMove } from '#server/http/move-form';
import { findRecord } from '#server/desk/record-queries';
import { offeredActs, type DeskAct } from '#server/desk/record-view';
import { toField, toIds } from '#server/http/form-fields';

/** Staff with the right; a page without it answers for itself; null for somebody whose session has ended meanwhile. */
async function staffOf<R extends Right>(right: R, reference: string): Promise<Staff<R> | null> {
  const staff = await findStaff(right);
  return !staff && (await findActor()) ? redirect(`/admin/pledges/${reference}`) : staff;
}

/**
 * Shows the page as it stands now. A form that is no longer on it cannot say why: the page then tells what happened itself. One that is keeps what
 * was typed, and after a conflict comes with the present version, so that whoever has read what happened can decide again.
 */
async function showAnew(staff: Staff, act: DeskAct, seen: PostedMove, why: string): Promise<void> {
  const { reference, version } = seen;
  const record = await findRecord(reference);
  if (record && !offeredActs(staff, record).includes(act)) redirect(`/admin/pledges/${reference}?seen=${version}`);
  if (why === 'conflict') refresh();
}

async function decide(data: FormData, act: DeskAct, verb: typeof approvePledge): Promise<FormState> {
  const request = toMoveRequest(data);
  const staff = await staffOf('decide', request.reference);
  if (!staff) return toSignedOutForm({ reason: request.reason });
  if (request.key === null) return toUnkeyedForm({ reason: request.reason });
  const result = await verb(staff, request);
  if (result.kind === 'moved') redirect(`/admin/pledges/${request.reference}`);
  await showAnew(staff, act, request, result.kind);
  return toMoveForm(request.reason, result);
}

export async function approve(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, 'approve', approvePledge);
}

export async function decline(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, 'decline', declinePledge);
}

export async function ask(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, 'ask', askSupporter);
}

export async function rollBack(_: FormState, data: FormData): Promise<FormState> {
  return decide(data, 'rollBack', rollBackPledge);
}

async function moderate(data: FormData, act: DeskAct, verb: typeof showMessage): Promise<FormState> {
  const request = toMoveRequest(data);
  const staff = await staffOf('decide', request.reference);
  if (!staff) return toSignedOutForm({});
  if (request.key === null) return toUnkeyedForm({});
  const result = await verb(staff, request);
  if (result.kind === 'moderated') redirect(`/admin/pledges/${request.reference}`);
  await showAnew(staff, act, request, result.kind);
  return toMessageForm(result);
}

export async function show(_: FormState, data: FormData): Promise<FormState> {
  return moderate(data, 'showMessage', showMessage);
}

export async function hide(_: FormState, data: FormData): Promise<FormState> {
  return moderate(data, 'hideMessage', hideMessage);
}

async function decideOrganisation(
  data: FormData,
  verb: (staff: Staff<'decide'>, seen: PostedMove) => ReturnType<typeof joinOrganisation>,
): Promise<FormState> {
  const request = toMoveRequest(data);
  const staff = await staffOf('decide', request.reference);
  if (!staff) return toSignedOutForm({});
  if (request.key === null) return toUnkeyedForm({});
  const result = await verb(staff, request);
  if (result.kind === 'joined' || result.kind === 'confirmed') redirect(`/admin/pledges/${request.reference}`);
  if (result.kind === 'conflict') redirect(`/admin/pledges/${request.reference}?seen=${request.version}`);
  return toOrganisationForm(result);
}

export async function joinOrganisationAction(_: FormState, data: FormData): Promise<FormState> {
  const [organisation = 0n] = toIds(data, 'organisation');
  return decideOrganisation(data, (staff, seen) => joinOrganisation(staff, seen, organisation));
}

export async function confirmOrganisationAction(_: FormState, data: FormData): Promise<FormState> {
  const against = toIds(data, 'against');
  return decideOrganisation(data, (staff, seen) => confirmOrganisation(staff, seen, against));
}

export async function recordPaymentAction(_: FormState, data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const { reference, version, key } = request;
  const [amount, receivedOn, note] = ['amount', 'receivedOn', 'bankReference'].map((name) => toField(data, name));
  const form = { reference, version, amount: amount ?? '', receivedOn: receivedOn ?? '', note: note ?? '' };
  const answers = { amount: form.amount, receivedOn: form.receivedOn, bankReference: form.note };
  const staff = await staffOf('handle-money', reference);
  if (!staff) return toSignedOutForm(answers);
  if (key === null) return toUnkeyedForm(answers);
  const result = await recordPayment(staff, { ...form, key });
  if (result.kind === 'recorded') redirect(`/admin/pledges/${reference}`);
  await showAnew(staff, 'recordPayment', request, result.kind);
  return toMoneyForm(answers, result);
}

export async function reversePaymentAction(_: FormState, data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const { reference, version, key, reason } = request;
  const staff = await staffOf('handle-money', reference);
  if (!staff) return toSignedOutForm({ reason });
  if (key === null) return toUnkeyedForm({ reason });
  const result = await reversePayment(staff, { reference, version, key, reason, payment: toField(data, 'payment') });
  if (result.kind === 'recorded') redirect(`/admin/pledges/${reference}`);
  await showAnew(staff, 'reversePayment', request, result.kind);
  return toMoneyForm({ reason }, result);
}
