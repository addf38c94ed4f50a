import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, newPerson, seedCampaign, toMove } from '#test/factories';
import { apply, approve, knownOrganisation, merged, reviewer, stateOf } from '#test/organisation-factories';
import type { Staff } from '#server/auth';
import { readFigures } from '#test/factories';
import { confirmContact } from '#server/contact/confirm-contact';
import { joinOrganisation } from '#server/review/decide-organisation';
import { undoMerge } from '#server/organisation/merge-organisations';

let rosa: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await reviewer();
});

describe('undoing', () => {
  it('a join makes the organisation provisional again, or known if its pledge was approved in the meantime', async () => {
    const a = await knownOrganisation();
    const [waiting, decided] = [await apply(a.name, {}, await newPerson()), await apply(a.name, {}, await newPerson())];
    const before = await stateOf();
    await joinOrganisation(rosa, await toMove(waiting), a.id);
    const [first] = await ask<{ id: string }>('SELECT max(id) AS id FROM organisation_merge');
    await undoMerge(rosa, BigInt(first?.id ?? 0));
    expect(await stateOf()).toEqual(before);
    await joinOrganisation(rosa, await toMove(decided), a.id);
    await approve(decided);
    const { supporters } = await readFigures();
    const [second] = await ask<{ id: string }>('SELECT max(id) AS id FROM organisation_merge');
    expect(await undoMerge(rosa, BigInt(second?.id ?? 0))).toEqual({ kind: 'undone' });
    expect((await readFigures()).supporters).toBe(supporters + 1);
    const [row] = await ask(
      `SELECT o.status, (SELECT count(*)::int FROM organisation_contact c WHERE c.organisation_id = o.id AND c.status = 'confirmed') AS contacts
       FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1`,
      [decided],
    );
    expect(row).toEqual({ status: 'known', contacts: 2 });
    await expectChecksHold();
  });

  it('a join removes a person from a contact that was identified by the email address', async () => {
    const a = await knownOrganisation();
    const biller = await newPerson();
    await ask('UPDATE organisation_contact SET email = $2 WHERE organisation_id = $1 AND is_billing', [
      a.id,
      biller.email,
    ]);
    const reference = await apply(a.name, {}, biller);
    const before = await stateOf();
    await joinOrganisation(rosa, await toMove(reference), a.id);
    const contacts = () =>
      ask('SELECT user_id, status FROM organisation_contact WHERE organisation_id = $1 AND is_billing', [a.id]);
    expect(await contacts()).toEqual([{ user_id: biller.id, status: 'pending' }]);
    const [merge] = await ask<{ id: string }>('SELECT max(id) AS id FROM organisation_merge');
    await undoMerge(rosa, BigInt(merge?.id ?? 0));
    expect(await stateOf()).toEqual(before);
  });

  it('is refused for a contact, and if it could not be exact', async () => {
    const refused = (code: string) => ({ kind: 'refused', code });
    const [a, b] = [await knownOrganisation(), await knownOrganisation()];
    await ask("UPDATE organisation SET country = 'DE' WHERE id = $1", [a.id]);
    const merge = await merged(a.id, b.id);
    await ask("UPDATE organisation SET country = 'FR' WHERE id = $1", [b.id]);
    expect(await undoMerge(rosa, merge)).toEqual(refused('changed-since'));
    await ask("UPDATE organisation SET country = 'DE' WHERE id = $1", [b.id]);
    await apply(b.name, {}, a.person);
    expect(await undoMerge(rosa, merge)).toEqual(refused('pledged-since'));
    expect(await undoMerge({ ...rosa, id: a.person.id }, merge)).toEqual(refused('own-organisation'));
    expect(await undoMerge(rosa, 999_999n)).toEqual({ kind: 'not-found' });
    const [c, d] = [await knownOrganisation(), await knownOrganisation()];
    const otherMerge = await merged(c.id, d.id);
    await ask('DELETE FROM organisation_contact WHERE organisation_id = $1 AND user_id = $2', [d.id, c.person.id]);
    expect(await undoMerge(rosa, otherMerge)).toEqual(refused('changed-since'));
    await expectChecksHold();
  });

  it('twice at the same moment is done once', async () => {
    const [a, b] = [await knownOrganisation(), await knownOrganisation()];
    const merge = await merged(a.id, b.id);
    const results = await Promise.all([undoMerge(rosa, merge), undoMerge(rosa, merge)]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'undone']);
    await expectChecksHold();
  });
});

describe('a waiting contact', () => {
  it('is confirmed by a confirmed primary contact, and by nobody else', async () => {
    const a = await knownOrganisation();
    const [applicant, other] = [await newPerson(), await knownOrganisation()];
    await joinOrganisation(rosa, await toMove(await apply(a.name, {}, applicant)), a.id);
    const [row] = await ask<{ id: string }>(
      'SELECT id FROM organisation_contact WHERE organisation_id = $1 AND user_id = $2',
      [a.id, applicant.id],
    );
    const contact = BigInt(row?.id ?? 0);
    const statusOf = async () => (await ask('SELECT status FROM organisation_contact WHERE id = $1', [contact]))[0];
    for (const person of [applicant, other.person, rosa]) expect(await confirmContact(person, contact)).toBe(false);
    expect(await statusOf()).toEqual({ status: 'pending' });
    expect(await confirmContact(a.person, 999_999n)).toBe(false);
    expect([await confirmContact(a.person, contact), await confirmContact(a.person, contact)]).toEqual([true, true]);
    expect(await statusOf()).toEqual({ status: 'confirmed' });
    expect(await ask("SELECT actor_id, data FROM event WHERE type = 'organisation-contact-confirmed'")).toEqual([
      { actor_id: a.person.id, data: { contact: String(contact) } },
    ]);
  });
});
