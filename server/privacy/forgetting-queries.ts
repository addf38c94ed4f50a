import { addDays, type CivilDate } from '#domain/civil-date';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { findForgettingFacts, findPledgesOf } from '#server/privacy/forget-store';
import { findLastMove, pseudonymOf } from '#server/privacy/forget-person';

/**
 * What being forgotten would do, for the page that asks: how many pledges in review are withdrawn, how many accepted ones end where something is open, until which day
 * receipts keep the name (null: none does), and who must hand over first.
 */
export type ForgettingView = Readonly<{
  withdrawn: number;
  ended: number;
  keptUntil: CivilDate | null;
  /** The name that staff would see. */
  pseudonym: string;
  isLastAdmin: boolean;
  organisations: readonly string[];
}>;

/** What being forgotten would do for the signed-in person. */
export async function previewForgetting(person: Person): Promise<ForgettingView> {
  const [rows, facts] = await Promise.all([findPledgesOf(person.id), findForgettingFacts(person.id, today())]);
  const moves = (await Promise.all(rows.map(findLastMove))).map((move) => move?.kind);
  return {
    ...facts,
    pseudonym: pseudonymOf(person.id),
    withdrawn: moves.filter((move) => move === 'withdraw').length,
    ended: moves.filter((move) => move === 'end').length,
    keptUntil: facts.keptUntil && addDays(facts.keptUntil, -1),
  };
}
