import { addDays, type CivilDate } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { findForgettingFacts } from '#server/privacy/forget-store';
import { pseudonymOf } from '#server/privacy/forget-person';

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

async function previewOf(person: string): Promise<ForgettingView> {
  const facts = await findForgettingFacts(person, today());
  return { ...facts, pseudonym: pseudonymOf(person), keptUntil: facts.keptUntil && addDays(facts.keptUntil, -1) };
}

/** What being forgotten would do for the signed-in person. */
export function previewForgetting(person: Person): Promise<ForgettingView> {
  return previewOf(person.id);
}

/** What it would do for another person, who has asked an admin. */
export function previewForgettingOf(_staff: Staff<'manage-roles'>, person: string): Promise<ForgettingView> {
  return previewOf(person);
}
