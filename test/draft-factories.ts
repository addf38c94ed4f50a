import { cookies, headers } from 'next/headers';
import { vi } from 'vitest';
import { findActor, type Person } from '#server/auth';
import { readBrowser, readHolder } from '#server/draft/draft-browser';
import { findCheckedDraft } from '#server/draft/draft-queries';
import type { DraftHolder } from '#server/draft/draft-store';
import { saveDraft } from '#server/draft/save-draft';
import { makePledgeOfDraft, type DraftPledgeResult } from '#server/draft/make-pledge-of-draft';

/** A new browser without cookies sends the requests that follow. The test file mocks `headers` and `cookies` of `next/headers`. */
export function openBrowser(): void {
  const jar = new Map<string, string>();
  const get = (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? '' } : undefined);
  const set = (name: string, value: string) => jar.set(name, value);
  vi.mocked(cookies).mockResolvedValue({ get, set } as unknown as Awaited<ReturnType<typeof cookies>>);
  vi.mocked(headers).mockResolvedValue(new Headers() as unknown as Awaited<ReturnType<typeof headers>>);
}

/** This person in a browser of their own that has begun nothing. */
export function holderOf(person: Person): DraftHolder {
  return { userId: person.id, browser: null };
}

/** Reads the check page of a draft and presses its button, as this person in the current browser. */
export async function confirmDraft(person: Person, draft: string): Promise<DraftPledgeResult> {
  const page = await findCheckedDraft(draft, await readHolder(person));
  const checked = page && 'checked' in page ? page.checked : '';
  return makePledgeOfDraft(person, { draft, checked, browser: await readBrowser() });
}

/** The answers of a gift of 25.50, as a form sends them. */
export const GIFT_ANSWERS = {
  amount: 'other',
  otherAmount: '25.50',
  programme: 'grants',
  instalments: '2',
  recognition: 'anonymous',
  displayName: '',
  message: '',
  dedication: 'none',
  dedicationName: '',
  cardTo: '',
  cardName: '',
  cardText: '',
};

/** A gift's form, with other answers in place. */
export function giftForm(over: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...GIFT_ANSWERS, ...over })) data.set(name, value);
  return data;
}

/** The id of a new draft of a gift, saved by this person or by a visitor. The test file mocks `findActor`. */
export async function keepGift(who: Person | null = null, over: Record<string, string> = {}): Promise<string> {
  vi.mocked(findActor).mockResolvedValueOnce(who);
  const checked = await saveDraft('one-time', giftForm(over));
  if (checked.kind !== 'kept') throw new Error(JSON.stringify(checked));
  return checked.draft;
}
