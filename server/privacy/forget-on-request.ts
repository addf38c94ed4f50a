import { z } from 'zod';
import { readEmailAddress } from '#domain/email-address';
import type { FieldError } from '#domain/field-error';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { forgetById, type Forgotten } from '#server/privacy/forget-person';
import { findNamesOf } from '#server/privacy/forget-store';

/** What an admin typed: the person’s address, which confirms who is meant, and how they asked. */
const Typed = z.strictObject({ person: z.uuid(), email: z.string(), reason: z.string() });

/** `mismatch`: the address is not the person’s. `names-them`: the reason has their name or address, and it stays. */
type Fault = 'mismatch' | 'names-them';

/** The result. `own`: nobody forgets themselves here. All but `forgotten` changed nothing. */
export type ForgottenOnRequest =
  | Readonly<{ kind: Forgotten['kind'] | 'own' }>
  | Readonly<{ kind: 'invalid'; errors: readonly FieldError[]; faults: readonly Fault[] }>;

type Names = Readonly<{ name: string | null; email: string; merged: readonly Readonly<{ email: string }>[] }>;

/** Whether a text has one of the person’s addresses or, of more than one word, their name. */
function hasNameOf({ name, email, merged }: Names, text: string): boolean {
  const names = [email, ...merged.map((each) => each.email), ...(name?.includes(' ') ? [name] : [])];
  return names.some((each) => text.toLowerCase().includes(each.toLowerCase()));
}

function judge(person: Names, typed: Readonly<{ email: string; reason: string }>): ForgottenOnRequest | string {
  const reason = cleanText(typed.reason, { most: TEXT_LIMITS.reason, lines: true });
  const text = reason.ok ? reason.text : null;
  const faults: Fault[] = [
    ...(readEmailAddress(typed.email) === person.email ? [] : (['mismatch'] as const)),
    ...(text !== null && hasNameOf(person, text) ? (['names-them'] as const) : []),
  ];
  if (text !== null && faults.length === 0) return text;
  const errors: FieldError[] = !reason.ok
    ? [{ field: 'reason', code: reason.code, limit: reason.limit }]
    : text === null
      ? [{ field: 'reason', code: 'required' }]
      : [];
  return { kind: 'invalid', errors, faults };
}

/**
 * Forgets another person, who has asked for it in writing, as if they had done it themselves. How they asked lies beside the event and stays. They get no email: there is
 * no address any more.
 */
export async function forgetOnRequest(staff: Staff<'manage-roles'>, typed: unknown): Promise<ForgottenOnRequest> {
  const form = Typed.safeParse(typed);
  const person = form.success ? await findNamesOf(form.data.person) : null;
  if (!form.success || !person) return { kind: 'gone' };
  if (form.data.person === staff.id) return { kind: 'own' };
  if (person.erasure) return { kind: 'forgotten' };
  const reason = judge(person, form.data);
  if (typeof reason !== 'string') return reason;
  const result = await forgetById(form.data.person, now(), { replay: false, actor: staff.id, reason });
  if (result.kind === 'forgotten')
    await logSecurityInRequest('forgotten', { actor: staff.id, subject: form.data.person });
  return result;
}
