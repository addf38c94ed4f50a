import sharp from 'sharp';
import { beforeAll, expect, it, vi } from 'vitest';
import { ask, countOf, expectChecksHold, newStaff, seedCampaign } from '#test/factories';
import { newKnownSponsor, type KnownSponsor } from '#test/organisation-factories';
import type { Staff } from '#server/auth';
import { deleteUnusedFile } from '#server/file/delete-unused-file';
import { files } from '#server/file/files';
import { showLogo } from '#server/organisation/decide-logo';
import { findLogo, findReplacedBy, findUnshownLogo } from '#server/organisation/find-logo';
import { findOwnLogos } from '#server/organisation/own-logos';
import { removeLogo, sendLogo } from '#server/organisation/send-logo';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { uploadLogo } from '#server/organisation/upload-logo';

vi.mock('#server/log', () => ({ log: { error: vi.fn(), warn: vi.fn(), info: vi.fn() } }));

let editor: Staff<'moderate'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'moderate');
});

/** A logo of this width that a contact has uploaded and sent; returns its name. */
async function sent({ ada, id, slug }: KnownSponsor, width: number): Promise<string> {
  const file = await sharp({ create: { width, height: 100, channels: 3, background: '#101650' } })
    .png()
    .toBuffer();
  const edited = BigInt((await findOwnLogos(ada, id))?.edited ?? 0);
  expect(await uploadLogo(ada, { slug, edited, theme: 'light', alt: 'Logo of Loom', file })).toEqual({ kind: 'saved' });
  const name = (await findOwnLogos(ada, id))?.themes[0]?.draft?.name ?? '';
  expect(await sendLogo(ada, { slug, name, text: 'We show it.' })).toBe('sent');
  return name;
}

/** The same, shown by an editor. */
async function shown(sponsor: KnownSponsor, width: number): Promise<string> {
  const name = await sent(sponsor, width);
  expect(await showLogo(editor, name)).toEqual({ kind: 'shown' });
  return name;
}

const smallOf = async ({ slug }: KnownSponsor) =>
  (await findShownSponsors()).find((each) => each.slug === slug)?.logos[0]?.small;
const smallKeyOf = async (name: string) => {
  const [row] = await ask<{ key: string }>('SELECT small_file_key AS key FROM organisation_logo WHERE name = $1', [
    name,
  ]);
  return row?.key ?? '';
};
const jobsFor = (key: string) =>
  countOf("graphile_worker._private_jobs WHERE payload ->> 'key' = $1 AND run_at <= now()", [key]);

it('the smaller size of a logo is public with it, and goes when it is replaced or removed', async () => {
  const sponsor = await newKnownSponsor();
  const first = await sent(sponsor, 500);
  const file = `${first}-small.webp`;
  expect([await findLogo(file), await findUnshownLogo(file, editor)]).toEqual([null, null]);
  await showLogo(editor, first);
  expect(await smallOf(sponsor)).toEqual({ path: `/logos/${file}`, width: 360 });
  const bytes = await (await findLogo(file))?.read();
  expect(await sharp(bytes ?? undefined).metadata()).toMatchObject({ format: 'webp', width: 360 });
  const key = await smallKeyOf(first);
  await deleteUnusedFile(key);
  expect(await files().get(key)).not.toBeNull();

  const second = await shown(sponsor, 600);
  expect([await findLogo(file), await findReplacedBy(file)]).toEqual([null, `${second}-small.webp`]);
  expect(await jobsFor(key)).toBe(1);
  await deleteUnusedFile(key);
  expect(await files().get(key)).toBeNull();

  const last = await smallKeyOf(second);
  await removeLogo(sponsor.ada, { slug: sponsor.slug, name: second, text: 'Remove it' });
  expect([await findLogo(`${second}-small.webp`), await jobsFor(last)]).toEqual([null, 1]);
  await expectChecksHold();
});

it('a logo that is small itself is shown in its one size, also to who asks for the smaller one that it replaced', async () => {
  const sponsor = await newKnownSponsor();
  const large = await shown(sponsor, 500);
  const small = await shown(sponsor, 300);
  expect([await smallOf(sponsor), await findLogo(`${small}-small.webp`)]).toEqual([null, null]);
  expect(await findLogo(`${small}.webp`)).not.toBeNull();
  expect(await findReplacedBy(`${large}-small.webp`)).toBe(`${small}.webp`);
});
