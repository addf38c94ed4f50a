import { createHash } from 'node:crypto';
import type { BankRow } from '#domain/bank/bank-item';

const hash = (...parts: readonly (string | bigint | number)[]) =>
  createHash('sha256').update(parts.join('\u001e')).digest('hex');

const small = (text: string) => text.replace(/\s/g, '').toLowerCase();

/** What a booking is known by before its occurrences are counted: the bank's own reference, or else its content. */
function toBase({ bankReference, bookedOn, amount, currency, payer, text, content }: BankRow): string {
  return bankReference
    ? hash('reference', bankReference, bookedOn, amount, currency)
    : hash('content', bookedOn, amount, currency, small(content ?? `${payer}\u001f${text}`));
}

/** The keys of the bookings of one file, in its order, in hexadecimal. Two equal bookings of a day are two; the same two in another file are the same. */
export function keysOfFile() {
  const seen = new Map<string, number>();
  return (row: BankRow): Readonly<{ key: string; entryKey: string | null }> => {
    const base = `${row.account} ${toBase(row)}`;
    const occurrence = (seen.get(base) ?? 0) + 1;
    seen.set(base, occurrence);
    const { entry, bookedOn, currency } = row;
    const whole = entry && hash('reference', entry.bankReference, bookedOn, entry.amount, currency);
    return { key: hash(toBase(row), occurrence), entryKey: whole && hash(whole, 1) };
  };
}
