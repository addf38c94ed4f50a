import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeAside } from '#server/payment/unmatched-money-store';

/** Money without a pledge, by its id, and why it is for none. */
export type AsideForm = Readonly<{ payment: string; reason: string; key: string }>;

/** The result of setting money aside or putting it back. `changed`: it is no longer what the page showed. */
export type AsideResult =
  | Readonly<{ kind: 'done' }>
  | Readonly<{
      kind: 'refused';
      code: 'changed' | 'key-reused' | 'reason-missing' | 'reason-too-long' | 'reason-unreadable';
    }>;

async function store(
  staff: Staff<'handle-money'>,
  { payment, key }: Pick<AsideForm, 'payment' | 'key'>,
  reason: string | null,
): Promise<AsideResult> {
  if (!/^\d{1,18}$/.test(payment)) return { kind: 'refused', code: 'changed' };
  const aside = { payment: BigInt(payment), actor: staff.id, key, reason, putBack: reason === null, at: now() };
  const written = await storeAside(aside);
  if (written === 'stored' || written === 'replayed') return { kind: 'done' };
  return { kind: 'refused', code: written === 'key-reused' ? 'key-reused' : 'changed' };
}

/** Sets money without a pledge aside, because it is for no pledge, such as interest. */
export async function setMoneyAside(staff: Staff<'handle-money'>, form: AsideForm): Promise<AsideResult> {
  const reason = cleanText(form.reason, { most: TEXT_LIMITS.reason, lines: true });
  if (!reason.ok)
    return { kind: 'refused', code: reason.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable' };
  if (reason.text === null) return { kind: 'refused', code: 'reason-missing' };
  return store(staff, form, reason.text);
}

/** Puts money that was set aside back, so that a pledge can be found for it. */
export function putMoneyBack(
  staff: Staff<'handle-money'>,
  form: Pick<AsideForm, 'payment' | 'key'>,
): Promise<AsideResult> {
  return store(staff, form, null);
}
