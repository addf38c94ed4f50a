import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, seedCampaign, toMove } from '#test/factories';
import { joinedContact, merged, newKnownSponsor, reviewer, type KnownSponsor } from '#test/organisation-factories';
import { droppedBecause, goTo, sendWaiting } from '#test/reminder-factories';
import { addDays } from '#domain/civil-date';
import { findAssetFile, listDeskAssets, listOwnAssets } from '#server/asset/asset-queries';
import { giveImage, giveText } from '#server/asset/give-asset';
import { queueAssetNotices } from '#server/asset/queue-asset-notices';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { deleteUnusedFile } from '#server/file/delete-unused-file';
import { files } from '#server/file/files';
import { listOwnOrganisations } from '#server/organisation/own-organisation-queries';
import { rollBackPledge } from '#server/review/decide-pledge';

const START = today();
const DUE = addDays(START, 60);
let slide: Buffer;

beforeAll(async () => {
  await seedCampaign();
  await ask(
    `INSERT INTO benefit_asset (benefit_id, slug, position, kind, title, help, choices, due_on)
     SELECT b.id, a.slug, a.position, a.kind, a.title, '', a.choices, a.due::date FROM benefit b JOIN (VALUES
       ('logo', 'slide', 0, 'image', 'Your slide', '{}'::text[], $1),
       ('logo', 'fair', 1, 'choice', 'Will you come?', '{Yes,No}', $1),
       ('letter', 'words', 0, 'text', 'Your words', '{}', NULL)) a (benefit, slug, position, kind, title, choices, due) ON a.benefit = b.slug`,
    [DUE],
  );
  slide = await sharp({ create: { width: 1024, height: 768, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
});
beforeEach(() => void vi.useRealTimers());

const assetsOf = async (sponsor: KnownSponsor, person: Person = sponsor.ada) =>
  (await listOwnAssets(person, sponsor.slug)) ?? [];

const one = async (sponsor: KnownSponsor, asset: string) => {
  const found = (await assetsOf(sponsor)).find((each) => each.asset === asset);
  if (!found) throw new Error(`Nothing like ${asset} is asked`);
  return found;
};

async function formOf(sponsor: KnownSponsor, asset: string) {
  const { reference, benefit, edited } = await one(sponsor, asset);
  return { slug: sponsor.slug, reference, benefit, asset, edited: BigInt(edited) };
}

const give = async (sponsor: KnownSponsor, asset: string, text: string, person: Person = sponsor.ada) =>
  giveText(person, await formOf(sponsor, asset), text);

const giveSlide = async (sponsor: KnownSponsor, file: Uint8Array = slide, person: Person = sponsor.ada) =>
  giveImage(person, await formOf(sponsor, 'slide'), file);

describe('what a benefit needs of its sponsor', () => {
  it('is listed for who may send it and for staff, and sent as text, choice and picture', async () => {
    const sponsor = await newKnownSponsor();
    expect((await assetsOf(sponsor)).map(({ asset, due, sent }) => [asset, due, sent])).toEqual([
      ['slide', DUE, null],
      ['fair', DUE, null],
      ['words', null, null],
    ]);
    expect((await listOwnOrganisations(sponsor.ada))[0]).toMatchObject({ missing: 3, by: DUE });
    expect(await give(sponsor, 'words', ' We weave.\r\nA lot. ')).toEqual({ kind: 'given' });
    expect(await give(sponsor, 'fair', 'Yes')).toEqual({ kind: 'given' });
    expect(await giveSlide(sponsor)).toEqual({ kind: 'given' });
    expect(await one(sponsor, 'words')).toMatchObject({ sent: { text: 'We weave.\nA lot.', on: START } });
    const staff = await newStaff('reviewer', 'decide');
    expect((await listDeskAssets(staff, String(sponsor.id))).map(({ sent }) => sent?.text)).toEqual([
      null,
      'Yes',
      'We weave.\nA lot.',
    ]);
    expect((await listOwnOrganisations(sponsor.ada))[0]).toMatchObject({ missing: 0, by: null });
    const events = await ask<{ data: object }>(
      "SELECT data FROM event WHERE stream = 'organisation' AND stream_id = $1 AND type = 'asset-given' ORDER BY id",
      [sponsor.id],
    );
    expect(events.map(({ data }) => data)).toMatchObject([{ kind: 'text' }, { kind: 'choice' }, { kind: 'image' }]);
    expect(JSON.stringify(events)).not.toContain('weave');
    await expectChecksHold();
  });

  it('refuses in words what is no answer, no choice or no picture', async () => {
    const sponsor = await newKnownSponsor();
    const refused = async (asset: string, text: string, code: string) =>
      expect(await give(sponsor, asset, text)).toMatchObject({ kind: 'invalid', errors: [{ field: 'answer', code }] });
    await refused('words', ' ', 'required');
    await refused('words', 'x'.repeat(5_001), 'too-long');
    await refused('words', 'a\u0000b', 'control-characters');
    await refused('fair', 'Maybe', 'not-a-choice');
    expect(await give(sponsor, 'slide', 'A text')).toEqual({ kind: 'not-found' });
    expect(await giveSlide(sponsor, new Uint8Array())).toEqual({ kind: 'no-file' });
    expect(await giveSlide(sponsor, Buffer.from('<script>alert(1)</script>'))).toEqual({ kind: 'not-an-image' });
    const form = await formOf(sponsor, 'words');
    for (const more of [{ asset: 'wor\u0000ds' }, { benefit: 'moon' }, { slug: 'nobody' }, { reference: '' }])
      expect(await giveText(sponsor.ada, { ...form, ...more }, 'Words')).toEqual({ kind: 'not-found' });
    expect((await assetsOf(sponsor)).every(({ sent }) => sent === null)).toBe(true);
  });

  it('is sent by who looks after the logos, and its picture is read by contacts and staff alone', async () => {
    const sponsor = await newKnownSponsor();
    const [reader, logos, stranger] = [
      await joinedContact(sponsor, 'reader'),
      await joinedContact(sponsor, 'logos'),
      await newPerson(),
    ];
    const form = await formOf(sponsor, 'words');
    for (const who of [reader, stranger]) {
      expect(await listOwnAssets(who, sponsor.slug)).toBeNull();
      expect(await giveText(who, form, 'Words')).toEqual({ kind: 'not-found' });
    }
    expect(await giveSlide(sponsor, slide, logos)).toEqual({ kind: 'given' });
    const key = await one(sponsor, 'slide');
    const staff = await newStaff('reviewer', 'decide');
    for (const who of [reader, logos, staff]) {
      const found = await findAssetFile(who, sponsor.slug, key);
      expect(found?.name).toBe(`${sponsor.slug}-slide.png`);
      const { width, height } = await sharp(await new Response(found?.file.body).bytes()).metadata();
      expect([width, height]).toEqual([1024, 768]);
    }
    expect(await findAssetFile(stranger, sponsor.slug, key)).toBeNull();
    expect(await findAssetFile(sponsor.ada, sponsor.slug, { ...key, asset: 'fair' })).toBeNull();
  });

  it('is replaced by whoever knew what was there; of two at once the other reads that it has changed', async () => {
    const sponsor = await newKnownSponsor();
    const form = await formOf(sponsor, 'words');
    const said = await Promise.all(['One', 'Two', 'Three'].map((text) => giveText(sponsor.ada, form, text)));
    expect(said.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'conflict', 'given']);
    expect(await give(sponsor, 'words', 'Four')).toEqual({ kind: 'given' });
    expect((await one(sponsor, 'words')).sent?.text).toBe('Four');
    await giveSlide(sponsor);
    const [old] = await ask<{ key: string }>(
      'SELECT file_key AS key FROM pledge_asset WHERE file_key IS NOT NULL AND pledge_id = (SELECT id FROM pledge WHERE reference = $1)',
      [sponsor.reference],
    );
    await deleteUnusedFile(old?.key ?? '');
    expect(await files().get(old?.key ?? '')).not.toBeNull();
    expect(await giveSlide(sponsor)).toEqual({ kind: 'given' });
    await deleteUnusedFile(old?.key ?? '');
    expect(await files().get(old?.key ?? '')).toBeNull();
    expect(await countOf("graphile_worker.jobs WHERE task_identifier = 'delete-unused-file'")).toBeGreaterThan(0);
    await expectChecksHold();
  });

  it('is asked with at least 14 days, of a running sponsorship, and follows it into another organisation', async () => {
    const [sponsor, into] = [await newKnownSponsor(), await newKnownSponsor()];
    await ask('UPDATE benefit_asset SET due_on = $1 WHERE slug = $2', [START, 'fair']);
    expect((await one(sponsor, 'fair')).due).toBe(addDays(START, 14));
    await ask('UPDATE benefit_asset SET due_on = $1 WHERE slug = $2', [DUE, 'fair']);
    await give(sponsor, 'words', 'Ours');
    await merged(sponsor.id, into.id);
    expect((await assetsOf(into)).map(({ sent }) => sent?.text ?? null)).toContain('Ours');
    await expectChecksHold();
    const form = await formOf(into, 'words');
    goTo(addDays(START, 366));
    expect(await assetsOf(into)).toEqual([]);
    expect(await giveText(into.ada, form, 'Late')).toEqual({ kind: 'not-found' });
    vi.useRealTimers();
    await rollBackPledge(await reviewer(), await toMove(into.reference, { reason: 'Wrong one' }));
    expect((await assetsOf(into)).every(({ reference }) => reference !== into.reference)).toBe(true);
  });
});

describe('the emails about what is missing', () => {
  const emailsTo = ({ email }: Person) =>
    ask<{ subject: string; text: string }>(
      "SELECT d.subject, d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE e.kind = 'assets-asked' AND d.recipient = $1 ORDER BY e.id",
      [email],
    );
  /** Lives through days counted from today, and returns those on which the person got an email. */
  async function daysOf(person: Person, from: number, until: number): Promise<number[]> {
    const seen: number[] = [];
    for (let day = from; day <= until; day += 1) {
      const before = (await emailsTo(person)).length;
      goTo(addDays(START, day));
      await queueAssetNotices();
      await queueAssetNotices();
      await sendWaiting();
      const after = (await emailsTo(person)).length;
      expect(after - before).toBeLessThanOrEqual(1);
      if (after > before) seen.push(day);
    }
    return seen;
  }

  it('come when it is asked, 14 and 3 days before the day and a week after it, to who may send it', async () => {
    const sponsor = await newKnownSponsor();
    const [logos, reader] = [await joinedContact(sponsor, 'logos'), await joinedContact(sponsor, 'reader')];
    expect(await daysOf(sponsor.ada, 0, 80)).toEqual([0, 46, 57, 67]);
    const [first] = await emailsTo(sponsor.ada);
    expect(first?.subject).toContain('we need 3 things from you');
    for (const text of [
      'Your slide: by',
      'Will you come?: by',
      'Your words',
      `/account/organisations/${sponsor.slug}#assets`,
    ])
      expect(first?.text).toContain(text);
    expect(await emailsTo(logos)).toHaveLength(4);
    expect(await emailsTo(reader)).toEqual([]);
    await expectChecksHold();
  });

  it('stop when it was sent, name only what is missing, and after a standstill only the latest comes', async () => {
    const [sponsor, late] = [await newKnownSponsor(), await newKnownSponsor()];
    const mayGetEmails = (may: boolean) =>
      ask('UPDATE organisation_contact SET is_primary = $1 WHERE organisation_id = $2', [may, late.id]);
    await mayGetEmails(false);
    expect(await daysOf(sponsor.ada, 0, 1)).toEqual([0]);
    vi.useRealTimers();
    await give(sponsor, 'words', 'Words');
    await giveSlide(sponsor);
    expect(await daysOf(sponsor.ada, 45, 47)).toEqual([46]);
    const [, second] = await emailsTo(sponsor.ada);
    expect(second?.subject).toContain('we need 1 thing from you');
    expect(second?.text).not.toContain('Your slide');
    vi.useRealTimers();
    await give(sponsor, 'fair', 'No');
    expect(await daysOf(sponsor.ada, 57, 80)).toEqual([]);
    await mayGetEmails(true);
    expect(await daysOf(late.ada, 70, 90)).toEqual([70]);
  });

  it('are not sent of what arrived since, nor to who is no contact any more', async () => {
    const [sponsor, left] = [await newKnownSponsor(), await newKnownSponsor()];
    await queueAssetNotices();
    await give(sponsor, 'words', 'Words');
    await give(sponsor, 'fair', 'Yes');
    await giveSlide(sponsor);
    await ask('DELETE FROM organisation_contact WHERE organisation_id = $1', [left.id]);
    await sendWaiting();
    expect(await droppedBecause(sponsor.ada)).toContain('all that it asks for was sent');
    expect(await droppedBecause(left.ada)).toContain('its recipient is not a contact of the organisation any more');
  });
});
