'use server';

import type { FormState } from '#components/form/form-state';
import { answerForm } from '../answer-form';

export async function checkOneTime(_: FormState, data: FormData): Promise<FormState> {
  return answerForm('one-time', data);
}
