/** The number of a receipt: the civil year in which it was issued, and its number in that year, from 1. */
export type ReceiptNumber = Readonly<{ year: number; number: number }>;

/** A receipt's number as it is printed and in addresses: `2026-00042`. */
export function formatReceiptNumber({ year, number }: ReceiptNumber): string {
  return `${year}-${String(number).padStart(5, '0')}`;
}

/** Reads a receipt's number as it is printed. Null for anything else, also for the same number in another spelling, so that each receipt has one address. */
export function parseReceiptNumber(text: string): ReceiptNumber | null {
  const match = /^(\d{4})-(\d{5,9})$/.exec(text);
  const found = match && { year: Number(match[1]), number: Number(match[2]) };
  return found && found.number > 0 && formatReceiptNumber(found) === text ? found : null;
}
