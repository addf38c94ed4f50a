import { beforeAll, describe, expect, it, vi } from 'vitest';
import { deliver, editor, passesOf, promised, takeBack, type Promised } from '#test/delivery-factories';
import { ask, expectChecksHold, newPerson, newStaff, seedCampaign } from '#test/factories';
import { merged } from '#test/organisation-factories';
import { sendWaiting } from '#test/reminder-factories';
import { listOwnYears } from '#server/delivery/delivery-queries';
import { addEvidence, findEvidence } from '#server/delivery/evidence';
import { findSponsorYear } from '#server/delivery/find-sponsor-year';
import { deleteUnusedFile } from '#server/file/delete-unused-file';
import { files } from '#server/file/files';
import { findOwnData } from '#server/privacy/own-data-store';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

beforeAll(seedCampaign);

const PDF = new TextEncoder().encode('%PDF-1.7 a picture of the booth');

/** A sponsor with a delivery, and how its file is added and read. */
async function delivered() {
  const sponsor = await promised();
  await deliver(sponsor);
  const id = (await passesOf(sponsor))?.deliveries[0]?.id ?? '';
  return { sponsor, id, asked: { reference: sponsor.reference, delivery: id } };
}

const WEBP = Uint8Array.from('RIFF....WEBPVP8 ', (each) => each.charCodeAt(0));

const add = async ({ slug }: Pick<Promised, 'slug'>, id: string, bytes: Uint8Array = PDF, replaces = '0') =>
  addEvidence(await editor(), { slug, delivery: BigInt(id), replaces: BigInt(replaces) }, bytes);

const versionOf = async (sponsor: Promised) => (await passesOf(sponsor))?.deliveries[0]?.fileVersion;

const keyOf = async (id: string) =>
  (await ask<{ key: string }>('SELECT file_key AS key FROM delivery_file WHERE delivery_id = $1', [id]))[0]?.key ?? '';

/** The jobs that delete a file, and whether they are due now. */
const dueDeletionsOf = (key: string) =>
  ask(
    "SELECT run_at <= now() AS due FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'delete-unused-file' AND j.payload ->> 'key' = $1 ORDER BY 1",
    [key],
  );

describe('the file that shows a delivery', () => {
  it('is added once, whoever does it at the same moment, and read by staff and contacts alone', async () => {
    const { sponsor, id, asked } = await delivered();
    expect(await findEvidence(sponsor.person, asked)).toBeNull();
    const said = await Promise.all([1, 2, 3].map(() => add(sponsor, id)));
    expect(said.toSorted()).toEqual(['conflict', 'conflict', 'stored']);
    for (const reader of [sponsor.person, await editor(), await newStaff('treasurer', 'handle-money')]) {
      const found = await findEvidence(reader, asked);
      expect(found?.name).toBe(`${sponsor.reference}-${id}.pdf`);
      expect(Buffer.from((await new Response(found?.file.body).bytes()) ?? '')).toEqual(Buffer.from(PDF));
    }
    expect(await findEvidence(await newPerson(), asked)).toBeNull();
    const other = await delivered();
    expect(await findEvidence(other.sponsor.person, asked)).toBeNull();
    expect(await findEvidence(other.sponsor.person, { ...asked, reference: other.sponsor.reference })).toBeNull();
    for (const delivery of ['x', '', '9'.repeat(30)])
      expect(await findEvidence(await editor(), { ...asked, delivery })).toBeNull();
    await expectChecksHold();
  });

  it('is on the pages of contacts and staff, on the year as a document, and in their own data', async () => {
    const { sponsor, id } = await delivered();
    await add(sponsor, id, WEBP);
    const [year] = await listOwnYears(sponsor.person, { pledges: [sponsor] }, 'en');
    expect(year?.benefits[0]?.deliveries).toMatchObject([{ file: 'WebP' }]);
    expect((await passesOf(sponsor))?.deliveries).toMatchObject([{ file: 'WebP' }]);
    const asked = { reference: sponsor.reference, year: '1' };
    const document = (await findSponsorYear(sponsor.person, asked, 'en'))?.document;
    expect(document?.notes[0]?.text).toContain('File: WebP');
    expect((await findOwnData(sponsor.person.id))?.pledges[0]?.deliveries).toMatchObject([
      { file: { fileType: 'image/webp' } },
    ]);
    const [event] = await ask('SELECT data FROM event WHERE type = $1 AND stream_id = $2', [
      'delivery-file-added',
      String(sponsor.id),
    ]);
    expect(event).toMatchObject({ data: { benefit: 'passes', year: 1, quantity: 1, delivery: id } });
  });

  it('is refused of another type, too large, of another organisation, and of an own one', async () => {
    const { sponsor, id } = await delivered();
    expect(await add(sponsor, id, new TextEncoder().encode('<svg/>'))).toBe('wrong-type');
    const large = new Uint8Array(5_000_001);
    large.set(PDF);
    expect(await add(sponsor, id, large)).toBe('too-large');
    expect(await add(await promised(), id)).toBe('not-found');
    expect(await add({ slug: 'nobody' }, id)).toBe('not-found');
    expect(await add(sponsor, '999999999')).toBe('not-found');
    const contact = Object.assign({}, await editor(), { id: sponsor.person.id });
    expect(await addEvidence(contact, { slug: sponsor.slug, delivery: BigInt(id), replaces: 0n }, PDF)).toBe(
      'own-organisation',
    );
    expect(await keyOf(id)).toBe('');
  });

  it('is replaced once by who knows which one is there, and the old one is deleted', async () => {
    const { sponsor, id, asked } = await delivered();
    expect(await versionOf(sponsor)).toBe('0');
    await add(sponsor, id);
    const [old, version] = [await keyOf(id), await versionOf(sponsor)];
    const { id: actor } = await editor();
    const earlier = {
      organisation: String(sponsor.id),
      delivery: id,
      key: 'new',
      type: 'image/webp',
      actor,
      at: new Date(),
    };
    expect(await ask('SELECT add_delivery_file($1) AS said', [JSON.stringify(earlier)])).toEqual([
      { said: 'conflict' },
    ]);
    const said = await Promise.all([1, 2, 3].map(() => add(sponsor, id, WEBP, version)));
    expect(said.toSorted()).toEqual(['conflict', 'conflict', 'replaced']);
    expect((await passesOf(sponsor))?.deliveries).toMatchObject([{ file: 'WebP' }]);
    expect(await versionOf(sponsor)).not.toBe(version);
    const found = await findEvidence(sponsor.person, asked);
    expect(Buffer.from((await new Response(found?.file.body).bytes()) ?? '')).toEqual(Buffer.from(WEBP));
    const events = await ask('SELECT data FROM event WHERE type = $1 AND stream_id = $2', [
      'delivery-file-replaced',
      String(sponsor.id),
    ]);
    expect(events).toEqual([
      {
        data: {
          ...{ pledge: expect.any(String), benefit: 'passes', year: 1, quantity: 1, delivery: id },
          ...{ before: 'application/pdf', after: 'image/webp' },
        },
      },
    ]);
    expect(await dueDeletionsOf(old)).toEqual([{ due: false }, { due: true }]);
    await deleteUnusedFile(old);
    expect(await files().get(old)).toBeNull();
    await deleteUnusedFile(await keyOf(id));
    expect(await findEvidence(sponsor.person, asked)).not.toBeNull();
    await expectChecksHold();
  });

  it('is deleted when the delivery is taken back, and none is added afterwards', async () => {
    const { sponsor, id, asked } = await delivered();
    await add(sponsor, id);
    const key = await keyOf(id);
    await deleteUnusedFile(key);
    expect(await files().get(key)).not.toBeNull();
    await takeBack(sponsor, id);
    await sendWaiting();
    await deleteUnusedFile(key);
    expect(await files().get(key)).toBeNull();
    expect(await findEvidence(sponsor.person, asked)).toBeNull();
    expect(await add(sponsor, id)).toBe('conflict');
    expect((await passesOf(sponsor))?.deliveries).toMatchObject([{ file: null, takenBack: 'Typed twice' }]);
    await expectChecksHold();
  });

  it('queues its own deletion with the take-back', async () => {
    const { sponsor, id } = await delivered();
    await add(sponsor, id);
    const key = await keyOf(id);
    expect(await dueDeletionsOf(key)).toEqual([{ due: false }]);
    await takeBack(sponsor, id);
    expect(await dueDeletionsOf(key)).toEqual([{ due: false }, { due: true }]);
  });

  it('follows its organisation into another one', async () => {
    const [from, into] = [await delivered(), await promised()];
    await add(from.sponsor, from.id);
    expect(await findEvidence(into.person, from.asked)).toBeNull();
    await merged(from.sponsor.id, into.id);
    expect(await findEvidence(into.person, from.asked)).not.toBeNull();
    await expectChecksHold();
  });
});
