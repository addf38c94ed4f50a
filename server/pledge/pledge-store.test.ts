import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  seedCampaign,
  ownerClient,
  sponsorship,
  tryPledge,
  waitForBlocked,
} from '#test/factories';
import type { Person } from '#server/auth';
import { makePledgeFromJson } from '#server/pledge/make-pledge-from-json';

let person: Person;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
});

const pledgesOf = (who: Person) => countOf('pledge WHERE supporter_id = $1', [who.id]);

describe('a key', () => {
  it('with the same body returns the first pledge again and writes nothing', async () => {
    const key = randomUUID();
    const first = await tryPledge(person, gift(700), key);
    const second = await tryPledge(person, gift(700), key);
    expect(first.kind).toBe('made');
    expect(second).toEqual({ ...first, kind: 'replayed' });
    expect(await pledgesOf(person)).toBe(1);
  });

  it('with another body is refused, and the first pledge does not change', async () => {
    const key = randomUUID();
    await tryPledge(person, gift(700), key);
    const before = await ask('SELECT * FROM pledge ORDER BY id');
    expect(await tryPledge(person, gift(701), key)).toEqual({ kind: 'key-reused' });
    expect(await ask('SELECT * FROM pledge ORDER BY id')).toEqual(before);
  });

  it('belongs to its supporter: another person can use the same key', async () => {
    const [key, stranger] = [randomUUID(), await newPerson()];
    await tryPledge(person, gift(800), key);
    expect((await tryPledge(stranger, gift(900), key)).kind).toBe('made');
    expect(await pledgesOf(stranger)).toBe(1);
  });

  it('used for fifty concurrent requests makes one pledge, one event, one email, one job', async () => {
    const [donor, key] = [await newPerson(), randomUUID()];
    const results = await Promise.all(Array.from({ length: 50 }, () => tryPledge(donor, gift(1_234), key)));
    const kinds = results.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['made', ...Array.from({ length: 49 }, () => 'replayed')]);
    expect(new Set(results.map((result) => ('made' in result ? result.made.reference : ''))).size).toBe(1);
    expect(await pledgesOf(donor)).toBe(1);
    expect(
      await countOf(
        "event e JOIN pledge p ON e.stream = 'pledge' AND e.stream_id = p.id::text WHERE supporter_id = $1",
        [donor.id],
      ),
    ).toBe(1);
    expect(await countOf('email WHERE recipient_id = $1', [donor.id])).toBe(1);
    expect(
      await countOf("graphile_worker.jobs WHERE key = (SELECT 'email:' || id FROM email WHERE recipient_id = $1)", [
        donor.id,
      ]),
    ).toBe(1);
    await expectChecksHold();
  });

  it('is reported as running during its first request, and returns the result afterwards', async () => {
    const [donor, key] = [await newPerson(), randomUUID()];
    // Another lock on the supporter's row blocks the first request after it has taken its key.
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [donor.id]);
    const first = makePledgeFromJson(donor, gift(4_000), key);
    await waitForBlocked(holder);
    expect(await makePledgeFromJson(donor, gift(4_000), key)).toEqual({ kind: 'running' });
    expect(await makePledgeFromJson(donor, gift(9_999), key)).toEqual({ kind: 'running' });
    await holder.query('ROLLBACK');
    const made = await first;
    expect(made.kind).toBe('made');
    expect(await makePledgeFromJson(donor, gift(4_000), key)).toEqual({ ...made, kind: 'replayed' });
    expect(await pledgesOf(donor)).toBe(1);
  });

  it('can have the maximum length that the API accepts', async () => {
    const donor = await newPerson();
    const [one, other] = ['x'.repeat(200), `${'x'.repeat(199)}y`];
    expect((await makePledgeFromJson(donor, gift(100), one)).kind).toBe('made');
    expect((await makePledgeFromJson(donor, gift(100), one)).kind).toBe('replayed');
    expect((await makePledgeFromJson(donor, gift(100), other)).kind).toBe('made');
  });

  it('can be used again after its request failed', async () => {
    const [donor, key] = [await newPerson(), randomUUID()];
    const holder = await ownerClient();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [donor.id]);
    const failing = tryPledge(donor, gift(4_000), key).catch((error: unknown) => error);
    const [pid] = await waitForBlocked(holder);
    const login = await ownerClient(process.env.DATABASE_URL);
    await login.query('SELECT pg_cancel_backend($1)', [pid]);
    expect(await failing).toBeInstanceOf(Error);
    await holder.query('ROLLBACK');
    expect(await pledgesOf(donor)).toBe(0);
    expect((await tryPledge(donor, gift(4_000), key)).kind).toBe('made');
  });
});

describe('a JSON body', () => {
  it.each([
    ['no object', 'hello', 'body'],
    ['an unknown field', gift(100, { status: 'approved' }), 'status'],
    ['another person', gift(100, { userId: '1' }), 'userId'],
    ['an operator', gift(100, { programme: { not: '' } }), 'programme'],
    ['a text for an amount', gift(100, { amount: '100' }), 'amount'],
    ['an amount above the greatest', gift(100_000_001), 'amount'],
    ['half a cent', gift(0.5), 'amount'],
    ['another currency', gift(100, { currency: 'EUR' }), 'currency'],
    ['a programme there is not', gift(100, { programme: 'nothing' }), 'programme'],
    ['three instalments', gift(100, { instalments: 3 }), 'instalments'],
    ['control characters', gift(100, { message: 'a\u0000b' }), 'message'],
    ['half a character', gift(100, { message: '\ud800' }), 'message'],
    ['a long message', gift(100, { message: 'x'.repeat(10_000) }), 'message'],
    ['a level there is not', sponsorship('gold', 'X'), 'tier'],
  ])('with %s is refused with its field, and nothing is stored', async (_, body, field) => {
    const before = await countOf('pledge');
    const result = await makePledgeFromJson(person, body, randomUUID());
    expect(result).toMatchObject({ kind: 'refused', errors: [{ field }] });
    expect(await countOf('pledge')).toBe(before);
  });
});
