import type { FieldError } from '#domain/field-error';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeLogoDecision, type DecidedLogo } from '#server/organisation/logo-draft-store';

const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The result. `conflict`: it was replaced, removed or decided since it was read; `own-organisation`: staff do not decide about what they look after themselves. */
export type LogoDecision =
  Readonly<{ kind: DecidedLogo }> | Readonly<{ kind: 'invalid'; errors: readonly FieldError[] }>;

/** Shows a logo on the wall, in place of the one before. Who sent it gets an email. */
export async function showLogo(staff: Staff<'moderate'>, name: string): Promise<LogoDecision> {
  if (!NAME.test(name)) return { kind: 'conflict' };
  return { kind: await storeLogoDecision({ actor: staff.id, name, show: true, reason: null, at: now() }) };
}

/** Refuses a logo with a reason, which the contact gets by email. What was shown before stays. */
export async function refuseLogo(staff: Staff<'moderate'>, name: string, typedReason: string): Promise<LogoDecision> {
  const reason = cleanText(typedReason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok) return { kind: 'invalid', errors: [{ field: 'reason', code: reason.code, limit: reason.limit }] };
  if (reason.text === null) return { kind: 'invalid', errors: [{ field: 'reason', code: 'required' }] };
  if (!NAME.test(name)) return { kind: 'conflict' };
  return { kind: await storeLogoDecision({ actor: staff.id, name, show: false, reason: reason.text, at: now() }) };
}
