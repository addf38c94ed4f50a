import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, newStaff, seedCampaign } from '#test/factories';
import { newKnownSponsor, type KnownSponsor } from '#test/organisation-factories';
import { LOGO } from '#test/sponsor-factories';
import type { Staff } from '#server/auth';
import { findDeskOrganisation, listOrganisations } from '#server/organisation/desk-organisation-queries';
import { storeLogo } from '#server/organisation/logo-store';
import { mergeOrganisations, undoMerge } from '#server/organisation/merge-organisations';
import { listWaitingLogos } from '#server/organisation/own-logos';

let staff: Staff<'decide'>;
let editor: Staff<'moderate'>;

beforeAll(async () => {
  await seedCampaign();
  [staff, editor] = [await newStaff('reviewer', 'decide'), await newStaff('editor', 'moderate')];
});

const lineOf = async ({ slug }: KnownSponsor, q: string) =>
  (await listOrganisations(staff, { q })).items.find((each) => each.slug === slug);

/** A contact without an account. */
const addContact = ({ id }: KnownSponsor, name: string, email: string) =>
  ask(
    "INSERT INTO organisation_contact (organisation_id, name, email, status, is_billing) VALUES ($1, $2, $3, 'confirmed', true)",
    [id, name, email],
  );

/** A logo that waits for a look, as a contact sends it. */
const addWaiting = ({ id, ada }: KnownSponsor) =>
  ask(
    `INSERT INTO organisation_logo_draft (organisation_id, name, theme, media_type, width, height, alt, file_key, ink, contrast_light, contrast_dark, state, uploaded_by, changed_at)
     VALUES ($1, $2::uuid, 'light', 'image/webp', 400, 200, 'Loom', $2::uuid::text, 1, 9, 2, 'waiting', $3, now())`,
    [id, randomUUID(), ada.id],
  );

describe('the search of organisations', () => {
  it('finds by name, website, and the name or email address of a contact with or without an account', async () => {
    const [word, mail] = [`weft${randomUUID().slice(0, 8)}`, `bills-${randomUUID()}@example.org`];
    const sponsor = await newKnownSponsor(`Loom ${word}`);
    await addContact(sponsor, 'Béla Zsigmond', mail);
    const own = sponsor.ada.email;
    for (const q of [word.toUpperCase(), mail, mail.slice(0, 12), own, `${word} bela`, 'zsigmond'])
      expect(await lineOf(sponsor, q), q).toMatchObject({ slug: sponsor.slug });
    for (const q of [`${word} nobody`, `x${mail}`]) expect(await lineOf(sponsor, q), q).toBeUndefined();
  });

  it('flags a logo that waits and an organisation that may be there twice, until somebody says that they are two', async () => {
    const [one, other] = [await newKnownSponsor(), await newKnownSponsor()];
    const host = `${randomUUID().slice(0, 8)}.example`;
    await ask('UPDATE organisation SET website_host = $1 WHERE id IN ($2, $3)', [host, one.id, other.id]);
    const apart = (of: KnownSponsor, from: bigint[]) =>
      ask('UPDATE organisation SET distinct_from = $2::bigint[] WHERE id = $1', [of.id, from]);
    const flags = async (each: KnownSponsor) => {
      const line = await lineOf(each, each.ada.email);
      return [line?.waitingLogo, line?.hasLikely];
    };
    expect(await Promise.all([one, other].map(flags))).toEqual([
      [false, true],
      [false, true],
    ]);
    const found = await findDeskOrganisation(staff, one.slug, host);
    expect([found?.likely.map(({ slug }) => slug), found?.found]).toEqual([[other.slug], []]);
    await addWaiting(one);
    await apart(one, [other.id]);
    expect(await flags(one)).toEqual([true, false]);
    expect((await listWaitingLogos(editor, one.id)).map(({ alt }) => alt)).toEqual(['Loom']);
    expect(await listWaitingLogos(editor, other.id)).toEqual([]);
  });
});

describe('the page of an organisation', () => {
  it('says what a merge with one that was searched for would do, and the merge does that', async () => {
    const [into, from] = [await newKnownSponsor(), await newKnownSponsor()];
    const [mail, word] = [`bills-${randomUUID()}@example.org`, `warp${randomUUID().slice(0, 8)}`];
    await ask("UPDATE organisation SET public_name = $2, tax_number = 'T1', description = 'We weave.' WHERE id = $1", [
      from.id,
      word,
    ]);
    await ask("UPDATE organisation SET description = 'We knit.' WHERE id = $1", [into.id]);
    await addContact(from, 'Bills', mail);
    await addContact(into, 'Bills', mail);
    for (const each of [from, into]) await storeLogo(each.reference, LOGO);
    await storeLogo(from.reference, { ...LOGO, theme: 'dark' });
    await ask(
      "INSERT INTO organisation_details (organisation_id, description, website, social_links, state, sent_by, sent_at) VALUES ($1, 'New', 'https://a.example/', '{}', 'waiting', $2, now())",
      [from.id, from.ada.id],
    );
    const shown = await findDeskOrganisation(staff, into.slug, word);
    const contactsBefore = shown?.contacts.length ?? 0;
    expect(shown).toMatchObject({ search: word, logos: [{ theme: 'light', alt: 'A mark' }] });
    expect(shown?.found.map(({ slug, reason, preview }) => ({ slug, reason, preview }))).toEqual([
      {
        slug: from.slug,
        reason: null,
        preview: { pledges: 1, contacts: 1, logosAside: ['light'], text: 'moves', filled: ['tax_number'] },
      },
    ]);
    const done = await mergeOrganisations(staff, { from: from.id, into: into.id });
    if (done.kind !== 'merged') throw new Error(done.kind);
    const after = await findDeskOrganisation(staff, into.slug, word);
    expect(after).toMatchObject({ billing: { taxNumber: 'T1' }, sent: { description: 'New' }, found: [] });
    expect([after?.contacts.length, after?.sponsorships.length]).toEqual([contactsBefore + 1, 2]);
    expect(after?.logos.map(({ theme }) => theme)).toEqual(['light', 'dark']);
    expect(await undoMerge(staff, done.merge)).toEqual({ kind: 'undone' });
    expect((await findDeskOrganisation(staff, into.slug, into.slug))?.found).toEqual([]);
  });
});
