import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { pay } from '#test/own-change-factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { searchDesk, SHOWN } from '#server/desk/search-queries';
import { recordUnmatched } from '#server/payment/record-unmatched';
import { forgetPerson } from '#server/privacy/forget-person';
import { approvePledge } from '#server/review/decide-pledge';

let staff: Staff<'read-desk'>;
let sofia = '';
let loom = '';

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  const person = await newPerson({ name: 'Sofía  O’Brien', email: 'sofia@straße.example' });
  sofia = (await pledge(person, gift(60_000))).reference;
  await pledge(person, gift(61_000));
  loom = (await pledge(await newPerson({ name: 'Ana' }), sponsorship('partner', 'Łoom & Sons'))).reference;
  for (let n = 0; n <= SHOWN; n += 1) await pledge(await newPerson({ name: `Crowd ${n}` }), gift(70_000 + n));
});

const find = (q: unknown) => searchDesk(staff, q);

describe('the search of the desk', () => {
  it.each(["o'brien sofia", 'SOFIA o’brien', 'sofia@STRASSE.example', 'sofia@straße.example'])(
    'finds a supporter and what they pledged by %j',
    async (q) => {
      const { supporters, pledges, organisations } = await find(q);
      expect(supporters).toMatchObject([{ name: 'Sofía  O’Brien', email: 'sofia@straße.example', pledges: 2 }]);
      expect(pledges).toHaveLength(2);
      expect(pledges.map(({ reference }) => reference)).toContain(sofia);
      expect(organisations).toEqual([]);
    },
  );

  it('finds a pledge by its reference as people type it, alone', async () => {
    const { pledges, isMore } = await find(sofia.toLowerCase().replaceAll('-', ' '));
    expect(pledges.map(({ reference }) => reference)).toEqual([sofia]);
    expect(isMore).toBe(false);
  });

  it('finds an organisation by its name without accents and by its website, with its pledges', async () => {
    for (const q of ['loom', 'SONS loom', 'oom-sons.sponsor.example']) {
      const { organisations } = await find(q);
      expect(organisations, q).toMatchObject([{ name: 'Łoom & Sons' }]);
    }
    const { pledges, supporters } = await find('loom');
    expect(pledges.map(({ reference }) => reference)).toEqual([loom]);
    // Its contact has neither word in their name.
    expect(supporters).toEqual([]);
  });

  it('finds people who never pledged, after the supporters, and nobody who was merged or forgotten', async () => {
    const [supporter, moved, merged, forgotten] = await Promise.all(
      ['Zed Quillfeather', 'Ann Quillfeather', 'Bob Quillfeather', 'Cy Quillfeather'].map((name) =>
        newPerson({ name }),
      ),
    );
    if (!supporter || !moved || !merged || !forgotten) throw new Error('No people');
    await pledge(supporter, gift(5_000));
    await ask('UPDATE person SET merged_into = $2 WHERE id = $1', [merged.id, moved.id]);
    await ask('INSERT INTO erasure (person_id, at) VALUES ($1, now())', [forgotten.id]);
    for (const q of ['quillfeather', 'QUÍLL feather', moved.email.slice(0, 20)])
      expect((await find(q)).supporters.map(({ name, pledges }) => [name, pledges])).toEqual(
        q.startsWith('q') || q.startsWith('Q')
          ? [
              ['Zed Quillfeather', 1],
              ['Ann Quillfeather', 0],
            ]
          : [['Ann Quillfeather', 0]],
      );
  });

  it('finds who never pledged by a name of two letters each only if it is the whole name', async () => {
    for (const name of ['Li  Wú', 'Li Wu Qu']) await newPerson({ name });
    const gone = await newPerson({ name: 'Li Wu' });
    await ask('INSERT INTO erasure (person_id, at) VALUES ($1, now())', [gone.id]);
    expect((await find('LÍ wu')).supporters.map(({ name }) => name)).toEqual(['Li  Wú']);
    expect((await find('li')).supporters).toEqual([]);
  });

  it('lists no supporter who was forgotten, but what they pledged', async () => {
    const person = await newPerson({ name: 'Yara Thistlewood' });
    const { reference } = await pledge(person, gift(5_000));
    expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    const { supporters, pledges } = await find(`forgotten ${person.id.slice(0, 4)}`);
    expect(supporters).toEqual([]);
    expect(pledges.map((each) => each.reference)).toEqual([reference]);
  });

  it('says that there is more than it shows', async () => {
    const { pledges, supporters, isMore } = await find('crowd');
    expect([pledges.length, supporters.length, isMore]).toEqual([SHOWN, SHOWN, true]);
  });

  it.each([undefined, '', '   ', [], { not: '' }, 7, '\0', '\ud800', '%', 'x'.repeat(10_000), '2026-999999999'])(
    'finds nothing for %j',
    async (q) => {
      const found = await find(q);
      expect(found).toMatchObject({ pledges: [], supporters: [], organisations: [], payments: [], isMore: false });
    },
  );
});

describe('the search for a payment', () => {
  it('finds it by what was noted, in any case, by the id at the provider, and by its receipt', async () => {
    const treasurer = await newStaff('treasurer', 'handle-money');
    const form = { key: crypto.randomUUID(), amount: '12.50', receivedOn: today(), note: 'SEPA  4711 é' };
    expect(await recordUnmatched(treasurer, form)).toEqual({ kind: 'recorded' });
    expect((await find('sepa 4711 E')).payments).toMatchObject([{ reference: null, amount: { amount: 1_250n } }]);
    expect((await find('sepa 471')).payments).toEqual([]);

    const reviewer = await newStaff('reviewer', 'decide');
    await approvePledge(reviewer, await toMove(sofia));
    await pay(treasurer, sofia, '600');
    await ask("UPDATE payment SET source = 'stripe', external_id = 'pi_3Xyz' WHERE pledge_id IS NOT NULL");
    await ask(`INSERT INTO receipt_issuer (hash, data) VALUES ('x', '{}')`);
    await ask(
      `UPDATE receipt SET year = 2026, number = 42, issued_at = now(), issuer_id = (SELECT id FROM receipt_issuer WHERE hash = 'x')`,
    );
    for (const q of ['pi_3Xyz', '2026-00042'])
      expect((await find(q)).payments, q).toMatchObject([{ reference: sofia }]);
    expect((await find('2026-00043')).payments).toEqual([]);
  });
});
