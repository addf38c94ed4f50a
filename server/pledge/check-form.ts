import type { FieldError } from '#domain/field-error';
import { toFormAnswers, type FormAnswers } from '#domain/form-answers';
import { parsePledgeForm } from '#domain/pledge-parsing';
import type { PledgeKind } from '#domain/pledge-kind';
import { takeFromLimit } from '#server/limit/limits';
import { keepDraft } from '#server/pledge/draft-store';
import { getOffer } from '#server/pledge/offer-queries';
import { readClient } from '#server/site/client-address';
import { toFields } from '#server/site/form-fields';

/** The form was good and is kept under a draft's id; or what is wrong with it, with every answer as it was typed. */
export type CheckedForm =
  | Readonly<{ kind: 'kept'; draft: string }>
  | Readonly<{ kind: 'refused'; answers: FormAnswers; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; answers: FormAnswers; seconds: number }>;

/** Checks a posted pledge form and keeps its answers for the check page, signed in or not. */
export async function checkForm(kind: PledgeKind, data: unknown, userId: string | null): Promise<CheckedForm> {
  const fields = toFields(data);
  const answers = toFormAnswers(fields);
  const { offer } = await getOffer();
  const parsed = parsePledgeForm(kind, fields, offer);
  if (!parsed.ok) return { kind: 'refused', answers, errors: parsed.errors };
  const { address } = await readClient();
  const seconds = await takeFromLimit('draft-client', userId ?? address);
  if (seconds !== null) return { kind: 'too-many', answers, seconds };
  return { kind: 'kept', draft: await keepDraft(kind, answers, userId) };
}
