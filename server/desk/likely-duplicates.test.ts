import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, ownerClient, pledge, seedCampaign, toMove } from '#test/factories';
import { apply, join, newKnownSponsor, newName } from '#test/organisation-factories';
import type { Person, Staff } from '#server/auth';
import { findLikelyDuplicates } from '#server/desk/likely-duplicates';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { withdrawPledge } from '#server/review/supporter-moves';

let staff: Staff<'read-desk'>;

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('reviewer', 'read-desk');
});

const make = async (person: Person, amount = 90_000, daysAgo = 0): Promise<string> => {
  const { reference } = await pledge(person, gift(amount));
  await ask('UPDATE pledge SET created_at = created_at - make_interval(days => $2::int) WHERE reference = $1', [
    reference,
    daysAgo,
  ]);
  return reference;
};

async function duplicatesOf(reference: string) {
  const record = await findRecord(staff, reference);
  if (!record) throw new Error('No record');
  return findLikelyDuplicates(staff, record, 'en');
}
const found = async (reference: string) => (await duplicatesOf(reference)).pledges.map((each) => each.reference);
const namesOf = async (reference: string) => (await duplicatesOf(reference)).namesakes.map(({ email }) => email);

describe('likely duplicates', () => {
  it('are pledges of the same supporter with the same kind and amount within 30 days, before and after', async () => {
    const person = await newPerson();
    const [first, second] = [await make(person), await make(person, 90_000, 29)];
    await make(person, 90_000, 31);
    await make(person, 91_000);
    await make(await newPerson());
    expect(await found(first)).toEqual([second]);
    expect(await found(second)).toContain(first);
    expect((await duplicatesOf(first)).pledges).toMatchObject([
      { isSameSupporter: true, amount: { amount: 90_000n }, review: 'submitted' },
    ]);
  });

  it('are none that was withdrawn', async () => {
    const person = await newPerson();
    const [first, second] = [await make(person), await make(person)];
    await withdrawPledge(person, await toMove(second));
    expect(await found(first)).toEqual([]);
  });

  it('are pledges of the same organisation, whoever made them, and no renewal', async () => {
    const name = newName();
    const sponsor = await newKnownSponsor(name);
    const reference = await apply(name);
    expect(await join(reference, sponsor.id)).toMatchObject({ kind: 'joined' });
    expect((await duplicatesOf(sponsor.reference)).pledges).toMatchObject([{ reference, isSameSupporter: false }]);
    await ask('UPDATE pledge SET renews_id = (SELECT id FROM pledge WHERE reference = $2) WHERE reference = $1', [
      reference,
      sponsor.reference,
    ]);
    expect([await found(sponsor.reference), await found(reference)]).toEqual([[], []]);
  });

  it('are supporters of the same name with another address, however it is written', async () => {
    const name = `Zoë ${newName()}`;
    const [ada, other, without] = [
      await newPerson({ name }),
      await newPerson({ name: ` zoe  ${name.slice(4).toUpperCase()}` }),
      await newPerson({ name }),
    ];
    const [reference] = [await make(ada), await make(other)];
    expect(await namesOf(reference)).toEqual([other.email]);
    expect(await namesOf(reference)).not.toContain(without.email);
    const nameless = await newPerson({ name: null });
    await make(await newPerson({ name: null }));
    expect(await namesOf(await make(nameless))).toEqual([]);
  });

  it('are nobody who was forgotten', async () => {
    const name = newName();
    const [ada, other] = [await newPerson({ name }), await newPerson({ name })];
    const [reference, theirs] = [await make(ada), await make(other)];
    expect(await forgetPerson(other)).toMatchObject({ kind: 'forgotten' });
    const last = await newPerson();
    const lasts = await make(last);
    expect(await forgetPerson(last)).toMatchObject({ kind: 'forgotten' });
    expect([await namesOf(reference), await namesOf(theirs), await namesOf(lasts)]).toEqual([[], [], []]);
  });

  it('are five at most, and it says that there are more', async () => {
    const person = await newPerson();
    const [reference = ''] = await Promise.all(Array.from({ length: 7 }, () => make(person)));
    const { pledges, hasMore } = await duplicatesOf(reference);
    expect([pledges.length, hasMore]).toEqual([5, true]);
  });

  it('are found by indexes, however many people there are', async () => {
    const client = await ownerClient();
    await client.query('SET enable_seqscan = off');
    for (const [column, index] of [
      ['name', 'person_folded_name'],
      ['postal_address', 'person_folded_address'],
    ] as const) {
      const plan = await client.query(
        `EXPLAIN SELECT FROM person u WHERE u.${column} IS NOT NULL AND fold_name(u.${column}) = fold_name('Ada')`,
      );
      expect(JSON.stringify(plan.rows)).toContain(index);
    }
  });
});
