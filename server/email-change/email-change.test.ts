import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, gift, newPerson, pledge, seedCampaign } from '#test/factories';
import type { Person } from '#server/auth';
import { cancelEmailChange } from '#server/email-change/cancel-email-change';
import { confirmEmailChange } from '#server/email-change/confirm-email-change';
import { findOwnChange, readChangeLink } from '#server/email-change/email-change-queries';
import { requestEmailChange } from '#server/email-change/request-email-change';
import { sendEmail } from '#server/email/send-email';
import { db } from '#server/db';
import { createSession } from '#server/identity/session-store';
import { forgetPerson } from '#server/privacy/forget-person';
import { deleteExpired } from '#server/job/delete-expired-store';

beforeAll(seedCampaign);

const newAddress = () => `${randomUUID()}@example.org`;
const emailOf = async ({ id }: Person) =>
  (await ask<{ email: string }>('SELECT email FROM person WHERE id = $1', [id]))[0]?.email;

/** Sends what waits, and returns the tokens of the newest links to an address. */
async function tokensTo(address: string): Promise<string[]> {
  const waiting = await ask<{ id: string }>("SELECT id FROM email WHERE state = 'waiting' ORDER BY id");
  for (const { id } of waiting) await sendEmail(BigInt(id), false);
  const sent = await ask<{ text: string }>('SELECT text FROM demo_email WHERE recipient = $1 ORDER BY email_id DESC', [
    address,
  ]);
  return sent.flatMap(({ text }) => text.match(/(?<=change-email\?token=)[\w-]+/g) ?? []);
}

/** A change that waits, with the tokens that the two addresses got. */
async function asked(person: Person, email = newAddress()) {
  expect(await requestEmailChange(person, email)).toEqual({ kind: 'sent' });
  const [[old], [fresh]] = [await tokensTo(person.email), await tokensTo(email)];
  return { email, old, fresh };
}

describe('a change of email address', () => {
  it('of somebody who was forgotten since is none any more, from either address', async () => {
    const person = await newPerson();
    const { old = '', fresh = '' } = await asked(person);
    expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    for (const token of [old, fresh]) {
      expect(await readChangeLink(token)).toBeNull();
      expect(await confirmEmailChange(token, undefined)).toEqual({ kind: 'no-good-link' });
    }
    await expectChecksHold();
  });

  it.each([
    ['the old address first', (old: string, fresh: string) => [old, fresh]],
    ['the new address first', (old: string, fresh: string) => [fresh, old]],
  ])('takes effect once both have confirmed it: %s', async (_, order) => {
    const person = await newPerson();
    const { reference } = await pledge(person, gift(500));
    const { email, old = '', fresh = '' } = await asked(person);
    const [first = '', second = ''] = order(old, fresh);
    const [mine, other] = [randomUUID(), randomUUID()];
    const session = { userId: person.id, expires: new Date(Date.now() + 86_400_000), device: '/' };
    for (const token of [mine, other]) await createSession(db(), { ...session, token });
    for (const time of [1, 2]) expect((await readChangeLink(first))?.isConfirmed, String(time)).toBe(false);
    expect(await confirmEmailChange(first, mine)).toEqual({ kind: 'waiting' });
    expect(await confirmEmailChange(first, mine)).toEqual({ kind: 'waiting' });
    expect(await emailOf(person)).toBe(person.email);
    expect(await confirmEmailChange(second, mine)).toEqual({ kind: 'changed' });
    expect(await emailOf(person)).toBe(email);
    expect(await countOf('session WHERE user_id = $1', [person.id])).toBe(1);
    expect(await confirmEmailChange(second, mine)).toEqual({ kind: 'no-good-link' });
    expect(await readChangeLink(second)).toBeNull();
    const [row] = await ask<{ search: string }>('SELECT search FROM pledge WHERE reference = $1', [reference]);
    expect(row?.search).toContain(email);
    expect(row?.search).not.toContain(person.email);
    const events = await ask<{ type: string; data: object; commitment: unknown }>(
      "SELECT type, data, commitment FROM event WHERE stream = 'person' AND stream_id = $1 ORDER BY version",
      [person.id],
    );
    expect(events).toEqual([
      { type: 'email-change-requested', data: {}, commitment: null },
      { type: 'email-changed', data: {}, commitment: null },
    ]);
    await expectChecksHold();
  });

  it('to an address of somebody else ends without a word and changes nothing', async () => {
    const [person, owner] = [await newPerson(), await newPerson()];
    expect(await requestEmailChange(person, owner.email.toUpperCase())).toEqual({ kind: 'sent' });
    expect(await tokensTo(owner.email)).toEqual([]);
    const [said] = await ask<{ text: string }>('SELECT text FROM demo_email WHERE recipient = $1', [owner.email]);
    expect(said?.text).toContain('has an account of its own already');
    const [old] = await tokensTo(person.email);
    expect(await confirmEmailChange(old, undefined)).toEqual({ kind: 'waiting' });
    expect([await emailOf(person), await emailOf(owner)]).toEqual([person.email, owner.email]);
  });

  it('to an address that somebody takes in between changes nothing, and says so', async () => {
    const person = await newPerson();
    const { email, old, fresh } = await asked(person);
    await confirmEmailChange(old, undefined);
    await newPerson({ email });
    expect(await confirmEmailChange(fresh, undefined)).toEqual({ kind: 'taken' });
    expect(await emailOf(person)).toBe(person.email);
    expect(await findOwnChange(person)).toBeNull();
  });

  it('of two people to one address: one gets it, confirmed at the same moment', async () => {
    const [a, b] = [await newPerson(), await newPerson()];
    const email = newAddress();
    for (const person of [a, b]) await requestEmailChange(person, email);
    const tokens = [...(await tokensTo(a.email)), ...(await tokensTo(b.email)), ...(await tokensTo(email))];
    const results = [];
    for (const old of tokens.slice(0, 2)) await confirmEmailChange(old, undefined);
    results.push(...(await Promise.all(tokens.slice(2).map((token) => confirmEmailChange(token, undefined)))));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'taken']);
    expect(await countOf('person WHERE email = $1', [email])).toBe(1);
    await expectChecksHold();
  });

  it('replaces an earlier one, and can be cancelled: the links then do nothing', async () => {
    const person = await newPerson();
    const first = await asked(person);
    const second = await asked(person);
    expect(await findOwnChange(person)).toEqual({ email: second.email, isOldConfirmed: false, isNewConfirmed: false });
    for (const token of [first.old, first.fresh])
      expect(await confirmEmailChange(token, undefined)).toEqual({ kind: 'no-good-link' });
    await cancelEmailChange(person);
    await cancelEmailChange(person);
    for (const token of [second.old, second.fresh])
      expect(await confirmEmailChange(token, undefined)).toEqual({ kind: 'no-good-link' });
    expect(await findOwnChange(person)).toBeNull();
    expect(await countOf("event WHERE type = 'email-change-cancelled' AND stream_id = $1", [person.id])).toBe(1);
  });

  it('asked for several times at the same moment is one change', async () => {
    const person = await newPerson();
    const asked = await Promise.all([1, 2, 3].map(() => requestEmailChange(person, newAddress())));
    expect(asked).toEqual([{ kind: 'sent' }, { kind: 'sent' }, { kind: 'sent' }]);
    expect(await countOf('email_change WHERE person_id = $1', [person.id])).toBe(1);
  });

  it('expires, and leaves no address behind', async () => {
    const person = await newPerson();
    const { email, old, fresh } = await asked(person);
    await ask('UPDATE email_change SET expires = now() WHERE person_id = $1', [person.id]);
    for (const token of [old, fresh, 'cut', null]) {
      expect(await readChangeLink(token)).toBeNull();
      expect(await confirmEmailChange(token, undefined)).toEqual({ kind: 'no-good-link' });
    }
    await deleteExpired();
    expect(await countOf('email_change WHERE email = $1', [email])).toBe(0);
  });

  it('is refused for what is no address, the same address, and too often', async () => {
    const person = await newPerson();
    expect(await requestEmailChange(person, 'nobody')).toEqual({ kind: 'not-an-address' });
    expect(await requestEmailChange(person, ` ${person.email.toUpperCase()} `)).toEqual({ kind: 'same-address' });
    for (let time = 0; time < 5; time += 1) await requestEmailChange(person, newAddress());
    expect(await requestEmailChange(person, newAddress())).toMatchObject({ kind: 'too-many' });
    const target = newAddress();
    for (let time = 0; time < 5; time += 1) await requestEmailChange(await newPerson(), target);
    expect(await requestEmailChange(await newPerson(), target)).toMatchObject({ kind: 'too-many' });
    expect(await countOf("rate_limit WHERE key LIKE '%@%'")).toBe(0);
  });

  it('keeps its tokens out of the database', async () => {
    const { old = '', fresh = '' } = await asked(await newPerson());
    const rows = JSON.stringify([await ask('SELECT * FROM email_change'), await ask('SELECT * FROM email')]);
    for (const token of [old, fresh]) expect(rows).not.toContain(token);
  });
});
