import { vi } from 'vitest';
import { confirmDraft } from '#test/draft-factories';
import { ask, newPerson } from '#test/factories';
import { sponsorDraft } from '#test/fixture-waiting';
import { own } from '#test/place-factories';
import type { Person } from '#server/auth';
import { joinWaitingList, type JoinResult } from '#server/waiting/join-waiting-list';
import { takeOffer } from '#server/waiting/take-offer';

/** The draft of an application for one of the levels of place-factories.ts. */
export function draftFor(person: Person, slug: string, over: Readonly<Record<string, string>> = {}): Promise<string> {
  return sponsorDraft(person, own(slug), over);
}

/** Fills in the form and presses "Join the waiting list". */
export async function tryWait(
  person: Person,
  slug: string,
  over: Readonly<Record<string, string>> = {},
): Promise<JoinResult> {
  return joinWaitingList(person, { draft: await draftFor(person, slug, over), browser: null });
}

/** The same; fails unless the person is in the line then. */
export async function wait(person: Person, slug: string, over: Readonly<Record<string, string>> = {}): Promise<bigint> {
  const result = await tryWait(person, slug, over);
  if (result.kind !== 'in-line') throw new Error(`Not in line: ${JSON.stringify(result)}`);
  return result.entry;
}

/** Someone new who waits. */
export async function newWaiter(slug: string, over: Readonly<Record<string, string>> = {}) {
  const person = await newPerson();
  return { person, entry: await wait(person, slug, over) };
}

/** The states of entries, in their order. */
export async function statesOf(...entries: readonly bigint[]): Promise<(string | undefined)[]> {
  const rows = await ask<{ id: string; state: string }>('SELECT id, state FROM waiting_entry WHERE id = ANY($1)', [
    entries,
  ]);
  return entries.map((entry) => rows.find(({ id }) => id === String(entry))?.state);
}

/** Takes an offer as its page does: opens the check page of the kept answers and presses its button. */
export async function take(person: Person, entry: bigint) {
  const taken = await takeOffer(person, entry);
  return taken.kind === 'draft' ? confirmDraft(person, taken.draft) : taken;
}

/** Sets the clock to a time so many hours from now on. */
export function passHours(hours: number): void {
  const at = Date.now() + hours * 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: at });
}
