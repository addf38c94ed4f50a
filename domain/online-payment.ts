import { money, type Money } from '#domain/money';

/** One way to pay what is open: so many of the next instalments together. `isAll`: nothing is open after it. */
export type OnlineChoice = Readonly<{ count: number; amount: Money; isAll: boolean }>;

/** How many of the next instalments are offered together, besides all of them. */
const COUNTS = [1, 2, 3];

/** What can be paid at once of the open amounts, earliest first: the next one, the next two or three, all. Empty if nothing is open. */
export function listOnlineChoices(open: readonly Readonly<{ amount: Money }>[]): OnlineChoice[] {
  const counts = [...COUNTS.filter((count) => count < open.length), open.length];
  return counts.flatMap((count) => {
    const parts = open.slice(0, count);
    const [first] = parts;
    if (!first) return [];
    const total = parts.reduce((sum, { amount }) => sum + amount.amount, 0n);
    return { count, amount: money(total, first.amount.currency), isAll: count === open.length };
  });
}
