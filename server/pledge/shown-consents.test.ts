import { beforeAll, expect, it, vi } from 'vitest';
import { ask, gift, newPerson, seedCampaign } from '#test/factories';
import { confirmDraft, keepGift, openBrowser } from '#test/draft-factories';
import type * as Auth from '#server/auth';
import { makePledgeFromJson } from '#server/pledge/make-pledge-from-json';

vi.mock('next/headers', () => ({ cookies: vi.fn(), headers: vi.fn() }));
vi.mock('#server/auth', async (original) => ({ ...(await original<typeof Auth>()), findActor: vi.fn() }));

beforeAll(async () => {
  await seedCampaign();
  openBrowser();
});

const consentsOf = async (reference: string) =>
  (
    await ask<{ consents: unknown }>(
      `SELECT e.data -> 'consents' AS consents FROM event e JOIN pledge p ON e.stream = 'pledge' AND e.stream_id = p.id::text AND e.version = 1
       WHERE p.reference = $1`,
      [reference],
    )
  )[0]?.consents;

it('the record of a new pledge has the consents in the words and the language that were shown', async () => {
  const person = await newPerson();
  const answers = { recognition: 'named', displayName: 'Ada', message: 'Hello', lang: 'de', otherAmount: '25,50' };
  const made = await confirmDraft(person, await keepGift(person, answers));
  const text = 'Dürfen wir deinen Namen nennen? Mit Namen und Betrag';
  expect(await consentsOf(made.kind === 'made' ? made.made.reference : '')).toEqual([
    { consent: 'name', text, lang: 'de' },
    { consent: 'amount', text, lang: 'de' },
    {
      consent: 'message',
      text: expect.stringMatching(/^Eine Nachricht: Wir prüfen sie, .*Zeichen\.$/) as string,
      lang: 'de',
    },
  ]);
});

it('one without consent has none, and one of the JSON API says what was sent', async () => {
  const person = await newPerson();
  const made = await confirmDraft(person, await keepGift(person));
  expect(await consentsOf(made.kind === 'made' ? made.made.reference : '')).toBeNull();
  const body = gift(500, { recognition: 'named-without-amount', displayName: 'Ada' });
  const sent = await makePledgeFromJson(person, body, 'consents');
  expect(await consentsOf(sent.kind === 'made' ? sent.made.reference : '')).toEqual([
    { consent: 'name', text: 'recognition: named-without-amount', lang: null },
  ]);
});
