import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, seedCampaign } from '#test/factories';
import { joinedContact, newKnownSponsor, type KnownSponsor } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import type { Person, Staff } from '#server/auth';
import { inviteContact } from '#server/contact/invite-contact';
import { changeBilling } from '#server/organisation/change-billing';
import { refuseDetails, showDetails } from '#server/organisation/decide-details';
import { findDeskOrganisation, listOrganisations } from '#server/organisation/desk-organisation-queries';
import { findOwnOrganisation } from '#server/organisation/own-organisation-queries';
import { sendDetails } from '#server/organisation/send-details';
import { findShownSponsors } from '#server/organisation/sponsor-queries';

let editor: Staff<'moderate'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'moderate');
});

const TEXT = {
  description: 'We weave.\nSince 1999.',
  website: 'loom.example',
  socialLinks: 'https://social.example/@loom\n\nloom.example/blog',
};

const BILL = {
  legalName: 'Loom GmbH',
  billingAddress: '1 Mill Road\nDublin',
  taxNumber: 'IE1',
  billingEmail: 'bills@loom.example',
};

/** An organisation as one of its contacts sees it. */
async function viewOf(person: Person, { slug }: KnownSponsor) {
  const view = await findOwnOrganisation(person, slug, 'en');
  if (!view || 'mergedInto' in view) throw new Error('no such organisation');
  return view;
}

const editedBy = async (person: Person, sponsor: KnownSponsor) => ({
  slug: sponsor.slug,
  edited: BigInt((await viewOf(person, sponsor)).details?.edited ?? -1),
});

const send = async (person: Person, sponsor: KnownSponsor, more: Partial<typeof TEXT> = {}) =>
  sendDetails(person, await editedBy(person, sponsor), { ...TEXT, ...more });

const shownOf = async ({ slug }: KnownSponsor) => (await findShownSponsors()).find((each) => each.slug === slug);

const sentOf = async ({ slug }: KnownSponsor) => (await findDeskOrganisation(editor, slug))?.sent ?? null;

const emailsOf = (kind: string, { id }: KnownSponsor) =>
  ask<{ state: string }>('SELECT state FROM email WHERE kind = $1 AND subject_id = $2', [kind, id]);

describe('what contacts send for the public', () => {
  it('is shown once an editor has looked at it, and the contact gets an email', async () => {
    const sponsor = await newKnownSponsor();
    expect(await send(sponsor.ada, sponsor)).toEqual({ kind: 'sent' });
    expect(await shownOf(sponsor)).toMatchObject({ description: '', socialLinks: [] });
    expect((await listOrganisations(editor, {})).waiting.map(({ slug }) => slug)).toContain(sponsor.slug);
    const { edited = '' } = (await sentOf(sponsor)) ?? {};
    expect(await showDetails(editor, { slug: sponsor.slug, edited: BigInt(edited) })).toEqual({ kind: 'shown' });
    expect(await shownOf(sponsor)).toMatchObject({
      description: TEXT.description,
      website: 'https://loom.example/',
      socialLinks: ['https://social.example/@loom', 'https://loom.example/blog'],
    });
    await sendWaiting();
    expect(await emailsOf('details-shown', sponsor)).toEqual([{ state: 'sent' }]);
    expect((await viewOf(sponsor.ada, sponsor)).details).toMatchObject({ sent: null, hasPage: true });
    await expectChecksHold();
  });

  it('that is refused comes back with the reason, and can be changed', async () => {
    const sponsor = await newKnownSponsor();
    await send(sponsor.ada, sponsor);
    const edited = BigInt((await sentOf(sponsor))?.edited ?? 0);
    const { slug } = sponsor;
    expect(await refuseDetails(editor, { slug, edited }, ' ')).toMatchObject({ kind: 'invalid' });
    expect(await refuseDetails(editor, { slug, edited }, 'Too loud.')).toEqual({ kind: 'refused' });
    expect((await viewOf(sponsor.ada, sponsor)).details?.sent).toMatchObject({ refusedFor: 'Too loud.' });
    expect(await shownOf(sponsor)).toMatchObject({ description: '' });
    await sendWaiting();
    expect(await emailsOf('details-refused', sponsor)).toEqual([{ state: 'sent' }]);
    expect(await send(sponsor.ada, sponsor, { description: 'We weave.' })).toEqual({ kind: 'sent' });
    expect((await viewOf(sponsor.ada, sponsor)).details?.sent).toMatchObject({ refusedFor: null });
  });

  it('does not overwrite what another contact or an editor did meanwhile', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor);
    const before = await editedBy(bela, sponsor);
    const [a, b] = await Promise.all([
      sendDetails(sponsor.ada, before, TEXT),
      sendDetails(bela, before, { ...TEXT, description: 'Other.' }),
    ]);
    expect([a.kind, b.kind].toSorted()).toEqual(['conflict', 'sent']);
    const read = await editedBy(bela, sponsor);
    expect(await send(sponsor.ada, sponsor, { description: 'Newer.' })).toEqual({ kind: 'sent' });
    expect(await showDetails(editor, read)).toEqual({ kind: 'conflict' });
    expect(await shownOf(sponsor)).toMatchObject({ description: '' });
  });

  it('needs no look if it is shown already', async () => {
    const sponsor = await newKnownSponsor();
    const { shown } = (await viewOf(sponsor.ada, sponsor)).details ?? {};
    const same = { description: '', website: shown?.website ?? '', socialLinks: '' };
    expect(await send(sponsor.ada, sponsor, same)).toEqual({ kind: 'shown' });
    await send(sponsor.ada, sponsor);
    expect(await send(sponsor.ada, sponsor, same)).toEqual({ kind: 'sent' });
    expect(await sentOf(sponsor)).toBeNull();
  });

  it('is refused field by field', async () => {
    const sponsor = await newKnownSponsor();
    const errors = async (more: Partial<typeof TEXT>) => {
      const result = await send(sponsor.ada, sponsor, more);
      return result.kind === 'refused' ? result.errors.map(({ field, code }) => `${field} ${code}`) : result.kind;
    };
    expect(await errors({ website: 'no address' })).toEqual(['website not-a-web-address']);
    expect(await errors({ website: `a.example/${'ü'.repeat(1_000)}` })).toEqual(['website not-a-web-address']);
    expect(await errors({ socialLinks: 'javascript://a.example/%0aalert(1)' })).toEqual([
      'socialLinks not-a-web-address',
    ]);
    expect(await errors({ socialLinks: '123456'.replaceAll(/./g, 'a$&.example\n') })).toEqual([
      'socialLinks too-many-links',
    ]);
    expect(await errors({ description: 'x'.repeat(1_001) })).toEqual(['description too-long']);
  });

  it('is sent by who looks after everything, and decided by somebody else', async () => {
    const sponsor = await newKnownSponsor();
    const reader = await joinedContact(sponsor, 'billing');
    expect((await viewOf(reader, sponsor)).details).toBeNull();
    const edited = await editedBy(sponsor.ada, sponsor);
    for (const person of [reader, await newPerson()])
      expect(await sendDetails(person, edited, TEXT)).toEqual({ kind: 'not-found' });
    await send(sponsor.ada, sponsor);
    const own = { ...editor, ...sponsor.ada } as typeof editor;
    expect(await showDetails(own, await editedBy(sponsor.ada, sponsor))).toEqual({ kind: 'own-organisation' });
    expect(await showDetails(editor, { slug: 'nobody', edited: 0n })).toEqual({ kind: 'not-found' });
  });

  it('sends no email to who has left since', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor);
    await send(bela, sponsor);
    await showDetails(editor, await editedBy(sponsor.ada, sponsor));
    await ask('DELETE FROM organisation_contact WHERE user_id = $1', [bela.id]);
    await sendWaiting();
    expect(await emailsOf('details-shown', sponsor)).toEqual([{ state: 'dropped' }]);
  });
});

describe('billing details', () => {
  const billed = async (person: Person, sponsor: KnownSponsor, more: Partial<typeof BILL> = {}) =>
    changeBilling(
      person,
      { slug: sponsor.slug, edited: BigInt((await viewOf(person, sponsor)).billing?.edited ?? -1) },
      { ...BILL, ...more },
    );

  it('are changed by who looks after the bills, with an event that has no address', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor, 'billing');
    expect(await billed(bela, sponsor)).toEqual({ kind: 'changed' });
    expect((await viewOf(bela, sponsor)).billing).toMatchObject(BILL);
    const [event] = await ask<{ data: object }>(
      "SELECT data FROM event WHERE type = 'organisation-billing-changed' AND stream_id = $1",
      [sponsor.id],
    );
    expect(event?.data).toEqual({ changed: ['legal-name', 'address', 'tax-number', 'email'] });
    expect(await billed(bela, sponsor)).toEqual({ kind: 'changed' });
    expect(await countOf("event WHERE type = 'organisation-billing-changed' AND stream_id = $1", [sponsor.id])).toBe(1);
    await expectChecksHold();
  });

  it('are not changed by others, nor over what somebody else has changed', async () => {
    const sponsor = await newKnownSponsor();
    const reader = await joinedContact(sponsor, 'logos');
    expect((await viewOf(reader, sponsor)).billing).toBeNull();
    const edited = { slug: sponsor.slug, edited: 0n };
    expect(await changeBilling(reader, edited, BILL)).toEqual({ kind: 'not-found' });
    const results = await Promise.all([
      changeBilling(sponsor.ada, edited, BILL),
      changeBilling(sponsor.ada, edited, { ...BILL, taxNumber: 'IE2' }),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'conflict']);
    expect(await billed(sponsor.ada, sponsor, { billingEmail: 'x', legalName: '' })).toMatchObject({
      kind: 'refused',
      errors: [{ field: 'legalName' }, { field: 'billingEmail' }],
    });
  });

  it('go to another address without taking the right of anybody, or an invitation', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor, 'billing');
    const { slug, id } = sponsor;
    await inviteContact(sponsor.ada, { slug, email: 'cleo@loom.example', name: '', role: 'billing' });
    for (const billingEmail of ['one@loom.example', 'two@loom.example', bela.email])
      expect(await billed(bela, sponsor, { billingEmail })).toEqual({ kind: 'changed' });
    expect((await viewOf(bela, sponsor)).billing).toMatchObject({ billingEmail: bela.email });
    const rows = await ask<{ email: string; is_billing: boolean }>(
      'SELECT email, is_billing FROM organisation_contact WHERE organisation_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.filter((row) => row.is_billing).map(({ email }) => email)).toEqual([bela.email, 'cleo@loom.example']);
  });

  it('keep the email for invoices if it would be an eleventh contact', async () => {
    const sponsor = await newKnownSponsor();
    await ask('DELETE FROM organisation_contact WHERE organisation_id = $1 AND user_id IS NULL', [sponsor.id]);
    while ((await countOf('organisation_contact WHERE organisation_id = $1', [sponsor.id])) < 10)
      await joinedContact(sponsor);
    const before = (await viewOf(sponsor.ada, sponsor)).billing;
    expect(await billed(sponsor.ada, sponsor)).toEqual({ kind: 'too-many' });
    expect((await viewOf(sponsor.ada, sponsor)).billing).toEqual(before);
  });
});
