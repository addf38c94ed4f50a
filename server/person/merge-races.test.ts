import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  ownerClient,
  pledge,
  seedCampaign,
  waitForBlocked,
} from '#test/factories';
import { mergedPair, mergingAdmin } from '#test/person-factories';
import type { Person, Staff } from '#server/auth';
import { createDraft } from '#server/draft/draft-store';
import { db } from '#server/db';
import { grantRole } from '#server/identity/grant-role';
import { createSession } from '#server/identity/session-store';
import { mergePeople, separatePeople } from '#server/person/merge-people';
import { forgetPerson } from '#server/privacy/forget-person';

let rosa: Staff<'manage-roles'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await mergingAdmin();
});

const merge = (from: Person, into: Person) => mergePeople(rosa, { from: from.id, into: into.id });
const MERGED_AT_ONCE = /was merged into another one/;
const REFUSED = /account-changed/;
const ownerOf = async (reference: string) =>
  (await ask<{ id: string }>('SELECT supporter_id AS id FROM pledge WHERE reference = $1', [reference]))[0]?.id;

/** Runs both while somebody holds what the first of them waits for, the first one first in the line. */
async function inOrder<A, B>(person: Person, first: () => Promise<A>, then: () => Promise<B>) {
  const holder = await ownerClient();
  await holder.query('BEGIN');
  await holder.query("SELECT pg_advisory_xact_lock(hashtextextended('pledges of ' || $1::text, 0))", [person.id]);
  const one = first();
  await waitForBlocked(holder, 1);
  const other = then();
  await waitForBlocked(holder, 2);
  await holder.query('COMMIT');
  return Promise.allSettled([one, other]);
}

describe('a merge at the same moment as', () => {
  it('a pledge: one that is stored first moves', async () => {
    const [from, into] = [await newPerson(), await newPerson()];
    const [made, merged] = await inOrder(
      from,
      () => pledge(from, gift(1_000)),
      () => merge(from, into),
    );
    expect(merged).toMatchObject({ status: 'fulfilled', value: { kind: 'merged' } });
    if (made.status !== 'fulfilled') throw made.reason;
    expect(await ownerOf(made.value.reference)).toBe(into.id);
    await expectChecksHold();
  });

  it('a pledge: one that comes second is refused whole, and nothing of it is there', async () => {
    const [from, into] = [await newPerson(), await newPerson()];
    const [merged, made] = await inOrder(
      from,
      () => merge(from, into),
      () => pledge(from, gift(1_000)),
    );
    expect(merged).toMatchObject({ status: 'fulfilled', value: { kind: 'merged' } });
    expect(made.status === 'rejected' && String(made.reason)).toMatch(REFUSED);
    expect(await countOf('pledge WHERE supporter_id IN ($1, $2)', [from.id, into.id])).toBe(0);
    expect(await countOf('idempotency_key WHERE user_id = $1', [from.id])).toBe(0);
    await expectChecksHold();
  });

  it('pledges of both, again and again: all that were made are one supporter’s', async () => {
    for (let round = 0; round < 10; round++) {
      const [from, into] = [await newPerson(), await newPerson()];
      await pledge(from, gift(100));
      const [merged, ...made] = await Promise.allSettled([
        merge(from, into),
        ...[from, into, from, into].map((person) => pledge(person, gift(1_000))),
      ]);
      expect(merged).toMatchObject({ status: 'fulfilled', value: { kind: 'merged' } });
      for (const each of made)
        if (each.status === 'rejected') expect(String(each.reason)).toMatch(REFUSED);
        else expect(await ownerOf(each.value.reference)).toBe(into.id);
    }
    await expectChecksHold();
  });

  it('other merges of the same people: one is done, in one direction', async () => {
    for (let round = 0; round < 10; round++) {
      const [one, two] = [await newPerson(), await newPerson()];
      const results = await Promise.all([merge(one, two), merge(two, one), merge(one, two), merge(two, one)]);
      expect(results.map(({ kind }) => kind).toSorted()).toEqual(['merged', 'merged', 'refused', 'refused']);
      expect(await countOf('person_merge WHERE $1 IN (from_id, into_id)', [one.id])).toBe(1);
    }
    await expectChecksHold();
  });

  it('being forgotten: either happens first; who is forgotten after it is forgotten in both records', async () => {
    for (let round = 0; round < 10; round++) {
      const [from, into] = [await newPerson(), await newPerson()];
      await pledge(from, gift(1_000));
      const leaving = round % 2 ? from : into;
      const [merged, forgotten] = await Promise.all([merge(from, into), forgetPerson(leaving)]);
      const outcome = `${merged.kind} ${forgotten.kind}`;
      const erased = await countOf('erasure WHERE person_id IN ($1, $2)', [from.id, into.id]);
      if (leaving === into && outcome === 'merged forgotten') expect(erased).toBe(2);
      else {
        expect(['merged conflict', 'refused forgotten'].includes(outcome), outcome).toBe(true);
        expect(erased).toBe(merged.kind === 'merged' ? 0 : 1);
      }
    }
    await expectChecksHold();
  });

  it('undoing it and a pledge: what was pledged first keeps it', async () => {
    const { into, merge: id } = await mergedPair();
    const [made, undone] = await inOrder(
      into,
      () => pledge(into, gift(1_000)),
      () => separatePeople(rosa, id),
    );
    expect(made.status).toBe('fulfilled');
    expect(undone).toMatchObject({ value: { kind: 'refused', code: 'pledged-since' } });
    await expectChecksHold();
  });
});

describe('a record that was merged', () => {
  it('gets no session, draft or pledge, and a role goes to the one that stayed', async () => {
    const { from, into } = await mergedPair();
    const session = { token: crypto.randomUUID(), userId: from.id, expires: new Date(), device: '/' };
    await expect(createSession(db(), session)).rejects.toThrow(MERGED_AT_ONCE);
    const draft = createDraft('one-time', { answers: {}, lang: 'en' }, { userId: from.id, browser: null }, 1);
    await expect(draft).rejects.toThrow(MERGED_AT_ONCE);
    await expect(pledge(from, gift(1_000))).rejects.toThrow(REFUSED);
    await grantRole(from.email, 'editor');
    expect(await ask('SELECT user_id FROM staff_role WHERE user_id IN ($1, $2)', [from.id, into.id])).toEqual([
      { user_id: into.id },
    ]);
    await expectChecksHold();
  });
});
