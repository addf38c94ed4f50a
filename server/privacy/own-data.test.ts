import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it, vi } from 'vitest';
import { giftWithCard } from '#test/card-factories';
import { ask, gift, newPerson, pledge, seedCampaign } from '#test/factories';
import { createDraft } from '#server/draft/draft-store';
import { db } from '#server/db';
import { stringifyExactJson } from '#server/http/exact-json';
import { createSession } from '#server/identity/session-store';
import { readOwnData, toOwnDataCsv } from '#server/privacy/own-data-queries';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));

beforeAll(seedCampaign);

it('holds what is stored about a person, nothing about others, and no secret', async () => {
  const [person, other] = [await newPerson(), await newPerson()];
  const token = randomUUID();
  await createSession(db(), {
    token,
    userId: person.id,
    expires: new Date(Date.now() + 86_400_000),
    device: 'Firefox/Linux',
  });
  await createDraft(
    'one-time',
    { answers: { message: 'Begun, not sent.' }, lang: 'en' },
    { userId: person.id, browser: null },
  );
  const { reference } = await pledge(person, {
    ...gift(60_000),
    recognition: 'named',
    displayName: '=Own Name',
    message: 'My own message.',
  });
  await giftWithCard(person);
  const theirs = await pledge(other, { ...gift(9_900), recognition: 'named', displayName: 'Somebody Else' });

  const data = await readOwnData(person);
  const json = stringifyExactJson(data);
  expect(data).toMatchObject({
    email: person.email,
    sessions: [{ device: 'Firefox/Linux' }],
    drafts: [{ answers: { message: 'Begun, not sent.' } }],
    pledges: [
      { reference, amount: 60_000n, displayName: '=Own Name', message: 'My own message.', card: null },
      { card: { email: 'family@example.org', name: 'The Lovelace family', text: 'With love', state: 'waiting' } },
    ],
    emails: [{ kind: 'pledge-received' }, { kind: 'pledge-approved' }],
  });
  expect(data).toMatchObject({ events: [{ byYou: true }, { byYou: false }] });
  for (const each of ['Somebody Else', other.email, theirs.reference, token]) expect(json).not.toContain(each);
  const [session] = await ask('SELECT session_token FROM session WHERE user_id = $1', [person.id]);
  expect(json).not.toContain(String(session?.session_token));

  const csv = toOwnDataCsv(data ?? {});
  expect(csv).toContain(`pledges.0.reference,${reference}\r\n`);
  expect(csv).toContain("pledges.0.displayName,'=Own Name\r\n");
});
