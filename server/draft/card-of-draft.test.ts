import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CARD_ANSWERS } from '#test/card-factories';
import { confirmDraft, holderOf, keepGift, openBrowser } from '#test/draft-factories';
import { countOf, newPerson, seedCampaign } from '#test/factories';
import type { Person } from '#server/auth';
import { findAnswers } from '#server/draft/draft-queries';
import { findPledgeOfDraft } from '#server/draft/make-pledge-of-draft';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));
vi.mock('#server/auth', () => ({ findActor: vi.fn(async () => null) }));

let person: Person;

beforeAll(async () => {
  openBrowser();
  await seedCampaign();
  person = await newPerson();
});

describe('a draft', () => {
  it('with a card makes one card however often it is sent, and then has its address no more', async () => {
    const card = { ...CARD_ANSWERS, cardTo: 'once@example.org' };
    const id = await keepGift(person, card);
    expect(await findAnswers(id, 'one-time', holderOf(person))).toMatchObject(card);
    const results = await Promise.all(Array.from({ length: 3 }, () => confirmDraft(person, id)));
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['made', 'replayed']));
    expect(await countOf("dedication_card WHERE email = 'once@example.org'")).toBe(1);
    const left = await findAnswers(id, 'one-time', holderOf(person));
    expect(left).toMatchObject({ dedicationName: 'Byron' });
    expect(Object.keys(left ?? {}).filter((field) => field.startsWith('card'))).toEqual([]);
  });

  it.each([
    ['three cards a day to one address', 'address', 3],
    ['ten cards a day of one person', 'person', 10],
  ] as const)('is refused after %s, and loses nothing', async (_, of, most) => {
    const one = await newPerson();
    const make = async () => {
      const who = of === 'person' ? one : await newPerson();
      const id = await keepGift(who, {
        ...CARD_ANSWERS,
        cardTo: of === 'address' ? 'many@example.org' : `${randomUUID()}@example.org`,
      });
      return { who, id, result: await confirmDraft(who, id) };
    };
    for (let i = 0; i < most; i++) expect((await make()).result.kind).toBe('made');
    const { who, id, result } = await make();
    expect(result).toEqual({ kind: 'too-many-cards', of, seconds: expect.any(Number) });
    expect(await findAnswers(id, 'one-time', holderOf(who))).toMatchObject({ cardText: 'With love' });
    expect(await findPledgeOfDraft(who, id)).toBeNull();
  });
});
