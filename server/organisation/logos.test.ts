import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, seedCampaign } from '#test/factories';
import { joinedContact, merged, newKnownSponsor, reviewer, type KnownSponsor } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import type { Person, Staff } from '#server/auth';
import { deleteUnusedFile } from '#server/file/delete-unused-file';
import { files } from '#server/file/files';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { refuseLogo, showLogo } from '#server/organisation/decide-logo';
import { findLogo, findReplacedBy, findUnshownLogo } from '#server/organisation/find-logo';
import { undoMerge } from '#server/organisation/merge-organisations';
import { countLogosToLook, findOwnLogos, listWaitingLogos, type OwnLogos } from '#server/organisation/own-logos';
import { removeLogo, sendLogo } from '#server/organisation/send-logo';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { uploadLogo } from '#server/organisation/upload-logo';

vi.mock('#server/log', () => ({ log: { error: vi.fn(), warn: vi.fn(), info: vi.fn() } }));

let editor: Staff<'moderate'>;
let navy: Buffer;
let pale: Buffer;

const picture = (background: string) =>
  sharp({ create: { width: 400, height: 200, channels: 3, background } })
    .png()
    .toBuffer();

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'moderate');
  [navy, pale] = [await picture('#101650'), await picture('#ffe070')];
});

async function logosOf(person: Person, { id }: KnownSponsor): Promise<OwnLogos> {
  const logos = await findOwnLogos(person, id);
  if (!logos) throw new Error('The person may not see them');
  return logos;
}

/** Uploads a logo with what the page of the person knows. */
async function upload(person: Person, sponsor: KnownSponsor, more: object = {}) {
  const edited = BigInt((await findOwnLogos(person, sponsor.id))?.edited ?? 0);
  return uploadLogo(person, { slug: sponsor.slug, edited, theme: 'light', alt: 'Logo of Loom', file: navy, ...more });
}

const lightOf = async (sponsor: KnownSponsor) => {
  const [light] = (await logosOf(sponsor.ada, sponsor)).themes;
  if (!light) throw new Error('There are two themes');
  return light;
};

/** Uploads and sends a logo; returns its name. */
async function sent(sponsor: KnownSponsor): Promise<string> {
  expect(await upload(sponsor.ada, sponsor)).toEqual({ kind: 'saved' });
  const { draft } = await lightOf(sponsor);
  expect(await sendLogo(sponsor.ada, { slug: sponsor.slug, name: draft?.name ?? '', text: 'We show it.' })).toBe(
    'sent',
  );
  return draft?.name ?? '';
}

const onWall = async ({ slug }: KnownSponsor) =>
  (await findShownSponsors()).find((each) => each.slug === slug)?.logos ?? [];

const eventsOf = async ({ id }: KnownSponsor) => {
  const rows = await ask<{ type: string }>(
    "SELECT type FROM event WHERE stream = 'organisation' AND stream_id = $1 AND type LIKE 'organisation-logo-%' ORDER BY id",
    [id],
  );
  return rows.map(({ type }) => type.replace('organisation-logo-', ''));
};

const keyOf = async (name: string) => {
  const [row] = await ask<{ key: string }>(
    'SELECT file_key AS key FROM organisation_logo WHERE name = $1 UNION ALL SELECT file_key FROM organisation_logo_draft WHERE name = $1',
    [name],
  );
  return row?.key ?? '';
};

describe('a logo that a contact uploads', () => {
  it('is seen by contacts and staff alone, until an editor shows it to everybody', async () => {
    const sponsor = await newKnownSponsor();
    const name = await sent(sponsor);
    const file = `${name}.webp`;
    expect(await onWall(sponsor)).toEqual([]);
    expect(await findLogo(file)).toBeNull();
    expect(await findUnshownLogo(file, await newPerson())).toBeNull();
    for (const who of [sponsor.ada, editor]) expect((await findUnshownLogo(file, who))?.mediaType).toBe('image/webp');
    const [waiting] = (await listWaitingLogos(editor)).filter((each) => each.name === name);
    expect(waiting).toMatchObject({ alt: 'Logo of Loom', isOwn: false, state: 'waiting' });
    const count = await countLogosToLook(editor);
    expect(await showLogo(editor, name)).toEqual({ kind: 'shown' });
    expect(await countLogosToLook(editor)).toBe(count - 1);
    expect(await onWall(sponsor)).toMatchObject([
      { theme: 'light', path: `/logos/${file}`, width: 400, height: 200, ink: 1 },
    ]);
    const bytes = await (await findLogo(file))?.read();
    expect((await sharp(bytes ?? undefined).metadata()).format).toBe('webp');
    expect(await eventsOf(sponsor)).toEqual(['uploaded', 'sent', 'shown']);
    await sendWaiting();
    expect(await countOf("email WHERE kind = 'logo-shown' AND state = 'sent' AND subject_id = $1", [sponsor.id])).toBe(
      1,
    );
    await expectChecksHold();
  });

  it('is the consent to show it, in its words, and removing the last one takes it back', async () => {
    const sponsor = await newKnownSponsor();
    const name = await sent(sponsor);
    const consents = () =>
      ask<{ data: unknown }>(
        "SELECT e.data FROM event e JOIN pledge p ON p.id::text = e.stream_id WHERE e.stream = 'pledge' AND e.type = 'consent-changed' AND p.organisation_id = $1 ORDER BY e.id",
        [sponsor.id],
      );
    const given = { data: { consent: 'logo', before: false, after: true, text: 'We show it.' } };
    expect(await consents()).toEqual([given]);
    await showLogo(editor, name);
    const key = await keyOf(name);
    const removal = { slug: sponsor.slug, name, text: 'Remove it' };
    expect(await removeLogo(await newPerson(), removal)).toBe('not-found');
    expect(await removeLogo(sponsor.ada, removal)).toBe('removed');
    expect(await removeLogo(sponsor.ada, removal)).toBe('not-found');
    const taken = { data: { consent: 'logo', before: true, after: false, text: 'Remove it' } };
    expect(await consents()).toEqual([given, taken]);
    expect([await onWall(sponsor), await findLogo(`${name}.webp`)]).toEqual([[], null]);
    await deleteUnusedFile(key);
    expect(await files().get(key)).toBeNull();
    expect(await countOf("graphile_worker.jobs WHERE task_identifier = 'delete-unused-file'")).toBeGreaterThan(1);
  });

  it('replaces another without a gap: the old one stays until the new one is shown', async () => {
    const sponsor = await newKnownSponsor();
    const first = await sent(sponsor);
    await showLogo(editor, first);
    const second = await sent(sponsor);
    expect(await onWall(sponsor)).toMatchObject([{ path: `/logos/${first}.webp` }]);
    const oldKey = await keyOf(first);
    await deleteUnusedFile(oldKey);
    expect(await findLogo(`${first}.webp`)).not.toBeNull();
    expect(await showLogo(editor, second)).toEqual({ kind: 'shown' });
    expect(await onWall(sponsor)).toMatchObject([{ path: `/logos/${second}.webp` }]);
    const [event] = await ask<{ data: { before: unknown; after: unknown } }>(
      "SELECT data FROM event WHERE type = 'organisation-logo-shown' AND stream_id = $1 ORDER BY id DESC LIMIT 1",
      [sponsor.id],
    );
    expect(event?.data).toMatchObject({ before: { name: first }, after: { name: second } });
    expect((await files().get(await keyOf(second)))?.type).toBe('image/webp');
    expect([await findLogo(`${first}.webp`), await findReplacedBy(`${first}.webp`)]).toEqual([null, `${second}.webp`]);
    const third = await sent(sponsor);
    await showLogo(editor, third);
    for (const earlier of [first, second]) expect(await findReplacedBy(`${earlier}.webp`)).toBe(`${third}.webp`);
    await removeLogo(sponsor.ada, { slug: sponsor.slug, name: third, text: 'Remove it' });
    expect(await findReplacedBy(`${first}.webp`)).toBeNull();
    await deleteUnusedFile(oldKey);
    expect(await files().get(oldKey)).toBeNull();
  });

  it('is refused with a reason, which the contact reads, and the old one stays', async () => {
    const sponsor = await newKnownSponsor();
    const first = await sent(sponsor);
    await showLogo(editor, first);
    const second = await sent(sponsor);
    expect((await refuseLogo(editor, second, ' ')).kind).toBe('invalid');
    expect(await refuseLogo(editor, second, 'That is another company.')).toEqual({ kind: 'refused' });
    expect(await refuseLogo(editor, second, 'Again.')).toEqual({ kind: 'conflict' });
    expect(await showLogo(editor, second)).toEqual({ kind: 'conflict' });
    expect(await lightOf(sponsor)).toMatchObject({
      shown: { name: first },
      draft: { state: 'refused', reason: 'That is another company.' },
    });
    await sendWaiting();
    expect(
      await countOf("email WHERE kind = 'logo-refused' AND state = 'sent' AND subject_id = $1", [sponsor.id]),
    ).toBe(1);
    const events = await ask<{ data: object }>('SELECT data FROM event WHERE stream_id = $1', [sponsor.id]);
    expect(JSON.stringify(events)).not.toContain('another company');
  });

  it('is not decided by a contact of the organisation who is staff', async () => {
    const sponsor = await newKnownSponsor();
    const name = await sent(sponsor);
    await ask(
      "INSERT INTO organisation_contact (organisation_id, user_id, name, email, status) VALUES ($1, $2, '', $3, 'confirmed')",
      [sponsor.id, editor.id, editor.email],
    );
    expect(await showLogo(editor, name)).toEqual({ kind: 'own-organisation' });
    expect((await listWaitingLogos(editor)).find((each) => each.name === name)?.isOwn).toBe(true);
  });

  it('is refused for what was measured of it, and with each field that is missing', async () => {
    const sponsor = await newKnownSponsor();
    const low = await upload(sponsor.ada, sponsor, { file: pale });
    expect(low).toMatchObject({ kind: 'low-contrast' });
    expect((low as { contrast: number }).contrast).toBeLessThan(1.5);
    expect(await upload(sponsor.ada, sponsor, { file: pale, theme: 'dark' })).toEqual({ kind: 'saved' });
    for (const [more, kind] of [
      [{ theme: 'pink' }, 'no-theme'],
      [{ alt: ' ' }, 'no-alt'],
      [{ alt: 'x'.repeat(201) }, 'alt-too-long'],
      [{ file: new Uint8Array() }, 'no-file'],
      [{ file: Buffer.from('<script>') }, 'not-an-image'],
      [{ slug: 'nobody-here' }, 'not-found'],
    ] as const)
      expect(await upload(sponsor.ada, sponsor, more), kind).toEqual({ kind });
    expect(await eventsOf(sponsor)).toEqual(['uploaded']);
  });

  it('needs a contact with that right', async () => {
    const sponsor = await newKnownSponsor();
    const [reader, logos] = [await joinedContact(sponsor, 'reader'), await joinedContact(sponsor, 'logos')];
    for (const who of [reader, await newPerson(), editor])
      expect(await upload(who, sponsor)).toEqual({ kind: 'not-found' });
    expect(await findOwnLogos(reader, sponsor.id)).toBeNull();
    expect(await upload(logos, sponsor)).toEqual({ kind: 'saved' });
    const name = (await lightOf(sponsor)).draft?.name ?? '';
    expect(await sendLogo(reader, { slug: sponsor.slug, name, text: '' })).toBe('not-found');
    expect(await removeLogo(reader, { slug: sponsor.slug, name, text: '' })).toBe('not-found');
  });

  it('of two contacts who save at once, one is stored and the other reads that something has changed', async () => {
    const sponsor = await newKnownSponsor();
    const edited = BigInt((await logosOf(sponsor.ada, sponsor)).edited);
    const results = await Promise.all([1, 2, 3].map(() => upload(sponsor.ada, sponsor, { edited })));
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'conflict', 'saved']);
    expect(await eventsOf(sponsor)).toEqual(['uploaded']);
  });

  it('changes nothing while files cannot be stored', async () => {
    const sponsor = await newKnownSponsor();
    const name = await sent(sponsor);
    const put = vi.spyOn(files(), 'put').mockRejectedValueOnce(new FilesUnavailable('Gone.', { mayPass: false }));
    expect(await upload(sponsor.ada, sponsor)).toEqual({ kind: 'unavailable' });
    put.mockRestore();
    expect((await lightOf(sponsor)).draft).toMatchObject({ name, state: 'waiting' });
  });

  it('moves with its organisation when that is merged, and comes back', async () => {
    const [from, into] = [await newKnownSponsor(), await newKnownSponsor()];
    const name = await sent(from);
    const merge = await merged(from.id, into.id);
    const owner = async () =>
      (await ask('SELECT organisation_id::text AS id FROM organisation_logo_draft WHERE name = $1', [name]))[0];
    expect(await owner()).toEqual({ id: String(into.id) });
    await expectChecksHold();
    expect(await undoMerge(await reviewer(), merge)).toEqual({ kind: 'undone' });
    expect(await owner()).toEqual({ id: String(from.id) });
  });
});
