import { beforeAll, describe, expect, it } from 'vitest';
import { apply, approve, join, knownOrganisation, organisationOf, reviewer } from '#test/organisation-factories';
import { ask, expectChecksHold, newPerson, seedCampaign, toMove } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { findLikelyOrganisations } from '#server/organisation/find-likely-organisations';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { askSupporter } from '#server/review/decide-pledge';
import { answerQuestion } from '#server/review/supporter-moves';

let rosa: Staff<'decide'>;
beforeAll(async () => {
  await seedCampaign();
  rosa = await reviewer();
});

const known = async () => (await ask<{ id: string }>("SELECT id FROM organisation WHERE status = 'known'")).length;

/** The spellings of a name that is `Éclair <run> Loom` in the known organisation, and of its website. */
const SPELLINGS: readonly [how: string, name: (run: string) => string, website?: (run: string) => string][] = [
  ['in capitals', (run) => `ÉCLAIR ${run.toUpperCase()} LOOM`],
  ['without accents', (run) => `Eclair ${run} Loom`],
  ['with a combining accent', (run) => `E\u0301clair ${run} Loom`],
  ['with other spaces', (run) => `  Éclair\u00a0${run}\u2003Loom `],
  ['without spaces', (run) => `Éclair${run}Loom`],
  ['with invisible characters', (run) => `Écl\u200bair\u2060 ${run} L\u00adoom`],
  ['in wide letters', (run) => `Éｃｌａｉｒ ${run} Ｌｏｏｍ`],
  ['with a legal form', (run) => `Éclair ${run} Loom GmbH & Co. KG`],
  ['with another legal form', (run) => `Éclair ${run} Loom, S.A.R.L.`],
  [
    'as another name, with the same website',
    (run) => `Maison ${run}`,
    (run) => `http://WWW.eclair-${run}.example:8080/en?x`,
  ],
];

describe('a colleague who applies', () => {
  it.each(SPELLINGS)(
    'with the name %s joins the organisation at review, and makes no other',
    async (_how, toName, toWebsite) => {
      const run = `r${crypto.randomUUID().slice(0, 8)}`;
      const founder = await newPerson();
      const first = await apply(`Éclair ${run} Loom`, { website: `https://eclair-${run}.example/` }, founder);
      await approve(first);
      const { id } = await organisationOf(first);
      const before = await known();
      const website = toWebsite?.(run) ?? `https://other-${run}.example/`;
      const second = await apply(toName(run), { website }, await newPerson());
      expect((await findLikelyOrganisations(rosa, second))?.likely).toMatchObject([
        { id, reason: toWebsite ? 'website' : 'name' },
      ]);
      expect(await approve(second)).toEqual({ kind: 'refused', code: 'organisation-undecided' });
      expect(await join(second, BigInt(id))).toEqual({ kind: 'joined' });
      expect(await approve(second)).toMatchObject({ kind: 'moved', review: 'approved' });
      expect((await organisationOf(second)).id).toBe(id);
      expect(await known()).toBe(before);
      await expectChecksHold();
    },
  );

  it('is seen by every confirmed contact, and questions are answered by each with the right', async () => {
    const { name, person: founder, id } = await knownOrganisation();
    const contact = async (right: string): Promise<Person> => {
      const person = await newPerson();
      await ask(
        `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status, ${right}) VALUES ($1, $2, 'C', $3, 'confirmed', true)`,
        [id, person.id, person.email],
      );
      return person;
    };
    const [all, billing, logos] = [await contact('is_all'), await contact('is_billing'), await contact('is_logos')];
    const colleague = await newPerson();
    const reference = await apply(`${name} Ltd.`, { purchaseOrder: 'PO-4711' }, colleague);
    for (const person of [founder, all, billing, logos]) expect(await findOwnPledge(person, reference)).toBeNull();
    await join(reference, id);
    for (const person of [founder, all, billing, logos]) {
      const mine = (await listOwnPledges(person, null)).pledges.map((each) => each.reference);
      expect(mine).toContain(reference);
      expect((await findOwnPledge(person, reference))?.facts).toContainEqual({
        label: 'Purchase order',
        value: 'PO-4711',
      });
    }
    for (const [who, person] of [
      ['founder', founder],
      ['all', all],
      ['colleague', colleague],
    ] as const) {
      await askSupporter(rosa, await toMove(reference, { reason: `Which mill, ${who}?` }));
      for (const other of [billing, logos])
        expect(await answerQuestion(other, await toMove(reference, { reason: 'x' }))).toEqual({ kind: 'not-found' });
      expect(await answerQuestion(person, await toMove(reference, { reason: 'The old one' }))).toMatchObject({
        kind: 'moved',
      });
    }
    await expectChecksHold();
  });
});
