'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toMoveForm } from '#components/pledge/move-outcome';
import { requirePerson } from '#server/auth';
import { toMoveRequest } from '#server/pledge/move-form';
import { answerQuestion, withdrawPledge } from '#server/pledge/supporter-moves';

export async function withdraw(_: FormState, data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const person = await requirePerson(`/account/pledges/${request.reference}`);
  const result = await withdrawPledge(person, request);
  return result.kind === 'moved' ? redirect(`/account/pledges/${request.reference}`) : toMoveForm('', result);
}

export async function answer(_: FormState, data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const person = await requirePerson(`/account/pledges/${request.reference}`);
  const result = await answerQuestion(person, request);
  return result.kind === 'moved'
    ? redirect(`/account/pledges/${request.reference}`)
    : toMoveForm(request.reason, result);
}
