'use server';

import { redirect } from 'next/navigation';
import { toUndoForm } from '#components/desk/act-outcomes';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { toMoveRequest } from '#server/http/form-fields';
import { undoDecision } from '#server/review/undo-decision';
import { actI18n, orSayUnavailable, staffOf } from '../../../desk-forms';
import { pageOf } from '../after-act';

async function undo(data: FormData): Promise<FormState> {
  const { reference, version, key } = toMoveRequest(data);
  const i18n = actI18n(data);
  const staff = await staffOf('decide', pageOf(data, reference));
  if (!staff) return formError({}, i18n.t('signedOut'));
  if (key === null) return formError({}, i18n.t('unkeyed'));
  const result = await undoDecision(staff, { reference, version, key });
  if (result.kind === 'undone') redirect(pageOf(data, reference, { done: 'decision-undone', of: reference }));
  return toUndoForm(result, i18n);
}

/** Undoes the decision that the reviewer has just made, and opens its pledge, which waits again. */
export async function undoDecisionAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => undo(data));
}
