import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, seedCampaign, snapshotOf } from '#test/factories';
import { joinedContact, newKnownSponsor, type KnownSponsor } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import type { Person } from '#server/auth';
import { changeContactRole } from '#server/contact/change-contact-role';
import { inviteContact } from '#server/contact/invite-contact';
import { joinAsContact } from '#server/contact/join-as-contact';
import { removeContact } from '#server/contact/remove-contact';
import { canEdit, canMove, canSee } from '#server/organisation/access';
import { findOwnOrganisation, listOwnOrganisations } from '#server/organisation/own-organisation-queries';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';

beforeAll(seedCampaign);

const invite = ({ slug }: KnownSponsor, by: Person, email: string, role = 'all', name = '') =>
  inviteContact(by, { slug, email, name, role });

/** The id of a person's row. */
async function contactOf({ id }: KnownSponsor, { id: person }: Person): Promise<bigint> {
  const [row] = await ask<{ id: string }>(
    'SELECT id FROM organisation_contact WHERE organisation_id = $1 AND user_id = $2',
    [id, person],
  );
  return BigInt(row?.id ?? 0);
}

const eventsOf = ({ id }: KnownSponsor) =>
  ask<{ type: string }>("SELECT type FROM event WHERE stream = 'organisation' AND stream_id = $1 ORDER BY version", [
    id,
  ]).then((rows) => rows.map(({ type }) => type).filter((type) => type.startsWith('organisation-contact')));

const viewOf = async (person: Person, { slug }: KnownSponsor) => {
  const found = await findOwnOrganisation(person, slug, 'en');
  if (found && 'mergedInto' in found) throw new Error('merged');
  return found;
};

describe('an invitation', () => {
  it('is emailed, and makes who signs in with the address a contact, once', async () => {
    const sponsor = await newKnownSponsor('Loom & Weft Ümlaut GmbH');
    expect(sponsor.slug).toBe('loom-weft-umlaut-gmbh');
    const bela = await newPerson({ name: 'Bela' });
    expect(await invite(sponsor, sponsor.ada, ` ${bela.email.toUpperCase()} `, 'billing', 'Béla')).toEqual({
      kind: 'invited',
    });
    await sendWaiting();
    const [email] = await ask<{ subject: string; text: string }>(
      "SELECT subject, text FROM demo_email WHERE recipient = $1 AND subject LIKE 'You are invited%'",
      [bela.email],
    );
    expect(email?.subject).toBe('You are invited to look after Loom & Weft Ümlaut GmbH');
    expect(email?.text).toContain(`/account/organisations/${sponsor.slug}`);
    expect(await canSee(bela, { supporterId: sponsor.ada.id, organisationId: sponsor.id })).toBe(false);
    expect(await viewOf(bela, sponsor)).toMatchObject({ state: 'invited', contacts: [], pledges: [] });
    expect(await listOwnOrganisations(bela)).toEqual([
      { slug: sponsor.slug, name: 'Loom & Weft Ümlaut GmbH', isInvited: true, ends: null, missing: 0, by: null },
    ]);
    await Promise.all([1, 2, 3].map(() => joinAsContact(bela, sponsor.slug)));
    expect(await viewOf(bela, sponsor)).toMatchObject({
      state: 'contact',
      mayManage: false,
      pledges: [{ reference: sponsor.reference }],
      contacts: [
        { name: 'Ada' },
        { email: 'billing@sponsor.example', getsBills: true, mayChange: false },
        { name: 'Béla', role: 'billing', isYou: true },
      ],
    });
    expect(await canEdit(bela, sponsor.id, 'billing')).toBe(true);
    expect(await canEdit(bela, sponsor.id)).toBe(false);
    expect(await eventsOf(sponsor)).toEqual(['organisation-contact-invited', 'organisation-contact-joined']);
    await expectChecksHold();
  });

  it('is for nobody else, and not after 14 days; sending it again gives 14 more', async () => {
    const sponsor = await newKnownSponsor();
    const [bela, other] = [await newPerson(), await newPerson()];
    await invite(sponsor, sponsor.ada, bela.email);
    expect(await joinAsContact(other, sponsor.slug)).toBe(false);
    expect(await viewOf(other, sponsor)).toBeNull();
    await ask("UPDATE organisation_contact SET invited_at = now() - interval '14 days' WHERE email = $1", [bela.email]);
    expect(await joinAsContact(bela, sponsor.slug)).toBe(false);
    expect(await viewOf(bela, sponsor)).toBeNull();
    expect((await viewOf(sponsor.ada, sponsor))?.contacts.at(-1)).toMatchObject({ state: 'invited', isExpired: true });
    await invite(sponsor, sponsor.ada, bela.email, 'logos');
    expect(await joinAsContact(bela, sponsor.slug)).toBe(true);
    expect((await viewOf(bela, sponsor))?.contacts.at(-1)).toMatchObject({ role: 'logos', state: 'confirmed' });
  });

  it.each([
    ['nobody', 'all', 'email'],
    ['test@iana-.com', 'all', 'email'],
    ['bela@example.org', 'owner', 'role'],
  ])('to %s as %s is refused at its field', async (email, role, field) => {
    const sponsor = await newKnownSponsor();
    expect(await invite(sponsor, sponsor.ada, email, role)).toMatchObject({ kind: 'refused', errors: [{ field }] });
    expect(await invite(sponsor, sponsor.ada, 'a@example.org', 'all', 'x'.repeat(201))).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'name', code: 'too-long' }],
    });
  });

  it('is refused to who is one already, beyond ten, and from who may not', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor, 'reader');
    expect(await invite(sponsor, sponsor.ada, bela.email)).toEqual({ kind: 'known' });
    expect(await invite(sponsor, bela, 'new@example.org')).toEqual({ kind: 'not-found' });
    expect(await invite(sponsor, await newPerson(), 'new@example.org')).toEqual({ kind: 'not-found' });
    expect(await inviteContact(sponsor.ada, { slug: 'nobody', email: 'a@example.org', name: '', role: 'all' })).toEqual(
      {
        kind: 'not-found',
      },
    );
    const many = Array.from({ length: 12 }, (_, index) => invite(sponsor, sponsor.ada, `many-${index}@example.org`));
    const kinds = (await Promise.all(many)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'invited')).toHaveLength(7);
    expect(kinds.filter((kind) => kind === 'too-many')).toHaveLength(5);
    expect(await countOf('organisation_contact WHERE organisation_id = $1', [sponsor.id])).toBe(10);
    await expectChecksHold();
  });
});

describe('roles', () => {
  it('are changed by who looks after everything, and primary ones only by a primary contact', async () => {
    const sponsor = await newKnownSponsor();
    const [bela, cleo] = [await joinedContact(sponsor), await joinedContact(sponsor, 'reader')];
    const [ada, cleos] = [await contactOf(sponsor, sponsor.ada), await contactOf(sponsor, cleo)];
    expect(await changeContactRole(bela, cleos, 'billing')).toBe('changed');
    expect(await changeContactRole(bela, cleos, 'primary')).toBe('not-found');
    expect(await changeContactRole(bela, ada, 'reader')).toBe('not-found');
    expect(await invite(sponsor, bela, 'own-other@example.org', 'primary')).toEqual({ kind: 'not-found' });
    expect(await invite(sponsor, sponsor.ada, 'dora@example.org', 'primary')).toEqual({ kind: 'invited' });
    expect(await invite(sponsor, bela, 'dora@example.org', 'reader')).toEqual({ kind: 'not-found' });
    expect(await changeContactRole(cleo, cleos, 'all')).toBe('not-found');
    expect(await changeContactRole(sponsor.ada, cleos, 'owner')).toBe('not-found');
    expect(await changeContactRole(sponsor.ada, ada, 'reader')).toBe('last-primary');
    expect(await changeContactRole(sponsor.ada, cleos, 'primary')).toBe('changed');
    expect(await changeContactRole(sponsor.ada, cleos, 'primary')).toBe('changed');
    expect((await eventsOf(sponsor)).filter((type) => type === 'organisation-contact-changed')).toHaveLength(2);
    const both = await Promise.all([
      changeContactRole(sponsor.ada, ada, 'reader'),
      changeContactRole(cleo, cleos, 'reader'),
    ]);
    expect(both.toSorted()).toEqual(['changed', 'last-primary']);
    await expectChecksHold();
  });
});

describe('who leaves or is removed', () => {
  it('sees nothing any more, and their pledges go to a primary contact', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor, 'primary');
    expect(await removeContact(sponsor.ada, await contactOf(sponsor, sponsor.ada))).toBe('removed');
    expect(await findOwnPledge(sponsor.ada, sponsor.reference)).toBeNull();
    expect(await viewOf(sponsor.ada, sponsor)).toBeNull();
    expect((await snapshotOf(sponsor.reference)).supporterId).toBe(bela.id);
    expect(await canMove(bela, { supporterId: bela.id, organisationId: sponsor.id })).toBe(true);
    expect(await eventsOf(sponsor)).toContain('organisation-contact-left');
    expect(await removeContact(bela, await contactOf(sponsor, bela))).toBe('last-primary');
    await expectChecksHold();
  });

  it('is not removed by who may not, nor the last primary contact by anyone', async () => {
    const sponsor = await newKnownSponsor();
    const [bela, cleo] = [await joinedContact(sponsor), await joinedContact(sponsor, 'reader')];
    const [ada, belas] = [await contactOf(sponsor, sponsor.ada), await contactOf(sponsor, bela)];
    expect(await removeContact(cleo, belas)).toBe('not-found');
    expect(await removeContact(bela, ada)).toBe('not-found');
    expect(await removeContact(await newPerson(), belas)).toBe('not-found');
    expect(await removeContact(sponsor.ada, ada)).toBe('last-primary');
    expect(await removeContact(bela, await contactOf(sponsor, cleo))).toBe('removed');
    expect(await eventsOf(sponsor)).toContain('organisation-contact-removed');
  });

  it('and is forgotten leaves the sponsorship to the others', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor, 'primary');
    expect(await forgetPerson(sponsor.ada)).toEqual({ kind: 'forgotten' });
    expect((await snapshotOf(sponsor.reference)).supporterId).toBe(bela.id);
    expect(
      await countOf('pledge WHERE reference = $1 AND search LIKE $2', [sponsor.reference, `%${bela.email}%`]),
    ).toBe(1);
    await expectChecksHold();
  });

  it('withdraws an invitation, whose email is then not sent', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await newPerson();
    await sendWaiting();
    await invite(sponsor, sponsor.ada, bela.email);
    const [row] = await ask<{ id: string }>('SELECT id FROM organisation_contact WHERE email = $1', [bela.email]);
    expect(await removeContact(sponsor.ada, BigInt(row?.id ?? 0))).toBe('removed');
    await sendWaiting();
    expect(
      await countOf("email WHERE kind = 'contact-invited' AND state = 'dropped' AND subject_id = $1", [row?.id]),
    ).toBe(1);
    expect(await joinAsContact(bela, sponsor.slug)).toBe(false);
  });
});
