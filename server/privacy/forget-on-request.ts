import { z } from 'zod';
import { readEmailAddress } from '#domain/email-address';
import type { FieldError } from '#domain/field-error';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { forgetById, type Forgotten } from '#server/privacy/forget-person';
import { findKnownAs, type KnownAs } from '#server/privacy/forget-store';

/** What an admin typed: the person’s address, which confirms who is meant, and how they asked. */
const Typed = z.strictObject({ person: z.uuid(), email: z.string(), reason: z.string() });

/** `mismatch`: the address is not the person’s. `names-them`: the reason has their name or address, and it stays. */
type Fault = 'mismatch' | 'names-them';

/** The result. `own`: nobody forgets themselves here. All but `forgotten` changed nothing. */
export type ForgottenOnRequest =
  | Readonly<{ kind: Forgotten['kind'] | 'own' }>
  | Readonly<{ kind: 'invalid'; errors: readonly FieldError[]; faults: readonly Fault[] }>;

/** Whether a text has one of the addresses or, of more than one word, of the names. */
function hasOneOf(names: readonly string[], text: string): boolean {
  const told = names.filter((each) => each.includes('@') || each.includes(' '));
  return told.some((each) => text.toLowerCase().includes(each.toLowerCase()));
}

type Judged =
  | Readonly<{ ok: true; reason: string }>
  | Readonly<{ ok: false; errors: readonly FieldError[]; faults: readonly Fault[] }>;

function judge({ email, names }: KnownAs, typed: Readonly<{ email: string; reason: string }>): Judged {
  const reason = cleanText(typed.reason, { most: TEXT_LIMITS.reason, lines: true });
  const errors: FieldError[] = [];
  const faults: Fault[] = [];
  if (!reason.ok) errors.push({ field: 'reason', code: reason.code, limit: reason.limit });
  else if (reason.text === null) errors.push({ field: 'reason', code: 'required' });
  else if (hasOneOf(names, reason.text)) faults.push('names-them');
  if (readEmailAddress(typed.email) !== email) faults.push('mismatch');
  const isRight = reason.ok && reason.text !== null && faults.length === 0;
  return isRight ? { ok: true, reason: reason.text } : { ok: false, errors, faults };
}

/**
 * Forgets another person, who has asked for it in writing, as if they had done it themselves. How they asked lies beside the event and stays. They get no email: there is
 * no address any more.
 */
export async function forgetOnRequest(staff: Staff<'manage-roles'>, typed: unknown): Promise<ForgottenOnRequest> {
  const form = Typed.safeParse(typed);
  const person = form.success ? await findKnownAs(form.data.person) : null;
  if (!form.success || !person) return { kind: 'gone' };
  if (form.data.person === staff.id) return { kind: 'own' };
  if (person.isForgotten) return { kind: 'forgotten' };
  const judged = judge(person, form.data);
  if (!judged.ok) return { kind: 'invalid', errors: judged.errors, faults: judged.faults };
  const how = { replay: false, actor: staff.id, reason: judged.reason };
  const result = await forgetById(form.data.person, now(), how);
  if (result.kind === 'forgotten')
    await logSecurityInRequest('forgotten', { actor: staff.id, subject: form.data.person });
  return result;
}
