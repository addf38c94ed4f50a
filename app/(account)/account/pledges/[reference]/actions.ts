'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toSignedOutForm } from '#components/form/signed-out-form';
import { toMoveForm } from '#components/pledge/move-outcome';
import { findActor } from '#server/auth';
import { toMoveRequest } from '#server/pledge/move-form';
import { answerQuestion, withdrawPledge } from '#server/pledge/supporter-moves';

async function move(data: FormData, verb: typeof withdrawPledge): Promise<FormState> {
  const request = toMoveRequest(data);
  const person = await findActor();
  if (!person) return toSignedOutForm({ reason: request.reason });
  const result = await verb(person, request);
  if (result.kind === 'moved') redirect(`/account/pledges/${request.reference}`);
  refresh();
  return toMoveForm(request.reason, result);
}

export async function withdraw(_: FormState, data: FormData): Promise<FormState> {
  return move(data, withdrawPledge);
}

export async function answer(_: FormState, data: FormData): Promise<FormState> {
  return move(data, answerQuestion);
}
