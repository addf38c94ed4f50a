import { ask } from '#test/factories';
import type { Person } from '#server/auth';
import { createDraft } from '#server/draft/draft-store';
import { joinWaitingList } from '#server/waiting/join-waiting-list';

/** The answers of an application without its level, as a form sends them. */
const WAITING_ANSWERS = {
  years: '1',
  instalments: '1',
  organisation: 'Late Loom',
  website: 'late.example',
  contactName: 'Lea',
  billingEmail: 'bills@late.example',
  recognition: 'anonymous',
};

/** The draft of an application for a level of the fixture. */
export function sponsorDraft(
  person: Person,
  tier: string,
  over: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answers = { ...WAITING_ANSWERS, tier, ...over };
  return createDraft('sponsorship', { answers, lang: 'en' }, { userId: person.id, browser: null });
}

/** Puts a person with answers of their own into the waiting list of a level of the fixture, which is full only meanwhile. Returns the entry. */
export async function waitAnywhere(person: Person, word: string): Promise<bigint> {
  const levels = "SELECT id, capacity FROM tier WHERE slug = 'associate'";
  const rows = await ask<{ id: number; capacity: number | null }>(levels);
  await ask("UPDATE tier SET capacity = 0 WHERE slug = 'associate'");
  const draft = await sponsorDraft(person, 'associate', { contactName: word, billingEmail: `${word}@bills.example` });
  const joined = await joinWaitingList(person, { draft, browser: null });
  for (const { id, capacity } of rows) await ask('UPDATE tier SET capacity = $2 WHERE id = $1', [id, capacity]);
  if (joined.kind !== 'in-line') throw new Error(joined.kind);
  return joined.entry;
}
