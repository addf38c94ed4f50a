import { readMigrations } from '#scripts/postgres/migration-files';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, expectChecksHold, newStaff, ownerClient, seedCampaign } from '#test/factories';
import {
  joinedContact,
  merged,
  newKnownSponsor,
  reviewer,
  stateOf,
  type KnownSponsor,
} from '#test/organisation-factories';
import type { Person, Staff } from '#server/auth';
import { refuseDetails, showDetails } from '#server/organisation/decide-details';
import { findMergePreviews } from '#server/organisation/merge-preview-store';
import { undoMerge } from '#server/organisation/merge-organisations';
import { readEdited } from '#server/organisation/organisation-details-store';
import { sendDetails } from '#server/organisation/send-details';
import { forgetPerson } from '#server/privacy/forget-person';
import { findOwnData } from '#server/privacy/own-data-store';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

let editor: Staff<'moderate'>;

beforeAll(async () => {
  await seedCampaign();
  editor = await newStaff('editor', 'moderate');
});

const TEXT = {
  description: 'Write to Bela Bartok.',
  website: 'loom.example',
  socialLinks: 'https://social.example/@bela',
};

const editedOf = async ({ id }: KnownSponsor) => (await readEdited(id)).details;

const send = async (person: Person, sponsor: KnownSponsor, description = TEXT.description) =>
  (await sendDetails(person, { slug: sponsor.slug, edited: await editedOf(sponsor) }, { ...TEXT, description })).kind;

const show = async (sponsor: KnownSponsor) =>
  (await showDetails(editor, { slug: sponsor.slug, edited: await editedOf(sponsor) })).kind;

const refuse = async (sponsor: KnownSponsor, reason = 'Too loud.') =>
  (await refuseDetails(editor, { slug: sponsor.slug, edited: await editedOf(sponsor) }, reason)).kind;

const previewOf = async (from: KnownSponsor, into: KnownSponsor) =>
  (await findMergePreviews([from.id], into.id)).get(String(from.id))?.text;

const eventsOf = ({ id }: KnownSponsor, like = 'organisation-details-%') =>
  ask<{ id: string; type: string; data: object; text: object | null }>(
    `SELECT e.id, e.type, e.data, p.data AS text FROM event e LEFT JOIN event_private p ON p.event_id = e.id
     WHERE e.stream = 'organisation' AND e.stream_id = $1 AND e.type LIKE $2 ORDER BY e.id`,
    [String(id), like],
  );

const textOf = async ({ id }: KnownSponsor) =>
  (
    await ask<{ description: string }>('SELECT description FROM organisation_details WHERE organisation_id = $1', [id])
  )[0]?.description ?? null;

const WEBSITE = { before: { website: expect.any(String) }, after: { website: 'https://loom.example/' } };
const SAID = { description: TEXT.description, socialLinks: ['https://social.example/@bela'] };

describe('what a contact typed about their organisation', () => {
  it('is in no event, can be downloaded, and goes when they are forgotten', async () => {
    const sponsor = await newKnownSponsor();
    const bela = await joinedContact(sponsor);
    await send(bela, sponsor);
    expect(await show(sponsor)).toBe('shown');
    await send(sponsor.ada, sponsor, 'Ada wrote this.');
    const typed = (await eventsOf(sponsor)).map(({ data, text }) => [data, text]);
    expect(typed).toEqual([
      [WEBSITE, SAID],
      [{ ...WEBSITE, sentBy: bela.id }, SAID],
      [WEBSITE, { ...SAID, description: 'Ada wrote this.' }],
    ]);
    expect((await findOwnData(bela.id))?.history.map(({ private: own }) => own?.data)).toContainEqual(SAID);
    expect(await forgetPerson(bela)).toEqual({ kind: 'forgotten' });
    expect((await eventsOf(sponsor)).map(({ text }) => text)).toEqual([
      null,
      null,
      { ...SAID, description: 'Ada wrote this.' },
    ]);
    await expectChecksHold();
  });

  it('goes unless it was shown: one that waits, and one that was refused in an organisation that became part of another', async () => {
    const [from, into, other] = [await newKnownSponsor(), await newKnownSponsor(), await newKnownSponsor()];
    const bela = await joinedContact(from);
    for (const each of [into, other]) await joinedContact(each, 'all', bela);
    await send(bela, from);
    await refuse(from);
    await merged(from.id, into.id);
    await send(bela, into);
    expect(await show(into)).toBe('shown');
    await send(bela, other);
    await send(into.ada, into, 'Ada wrote this.');
    expect(await forgetPerson(bela)).toEqual({ kind: 'forgotten' });
    expect([await textOf(from), await textOf(other), await textOf(into)]).toEqual([null, null, 'Ada wrote this.']);
    expect(await ask('SELECT description FROM organisation WHERE id = $1', [into.id])).toEqual([
      { description: TEXT.description },
    ]);
    expect(await show(other)).toBe('conflict');
    await expectChecksHold();
  });

  it('moves there from the events of an earlier version, with the reason that was there', async () => {
    const sponsor = await newKnownSponsor();
    const details = (description: string) => ({ description, website: 'https://loom.example/', socialLinks: [] });
    const old = { before: details(''), after: details('Old.') };
    const owner = await ownerClient();
    const write = (type: string, actor: string, text: object | null) =>
      owner.query("SELECT append_event('organisation', $1, NULL, $2, 'person', $3, $4, $5, now())", [
        ...[
          String(sponsor.id),
          `organisation-details-${type}`,
          actor,
          JSON.stringify(old),
          text && JSON.stringify(text),
        ],
      ]);
    await write('sent', sponsor.ada.id, null);
    await write('refused', editor.id, { reason: 'Too loud.' });
    await write('refused', editor.id, { reason: 'Erased.' });
    await owner.query('SELECT erase_private(ARRAY[$1::bigint])', [(await eventsOf(sponsor)).at(-1)?.id]);
    const [migration] = readMigrations().migrationDirectories.filter(({ path }) => path.endsWith('private_details'));
    const sql = migration?.migrationFile.content.value;
    if (typeof sql !== 'string') throw new Error('No such migration');
    await owner.query(sql);
    await owner.query(sql);
    const website = { website: 'https://loom.example/' };
    const said = { description: 'Old.', socialLinks: [] };
    const decided = { before: website, after: website, sentBy: sponsor.ada.id };
    expect((await eventsOf(sponsor)).map(({ data, text }) => [data, text])).toEqual([
      [{ before: website, after: website }, said],
      [decided, { ...said, reason: 'Too loud.' }],
      [decided, null],
    ]);
    await expectChecksHold();
  });
});

describe('what people had sent who were forgotten before it moved', () => {
  it('is erased afterwards, also with the decision, and what waits or was refused is deleted', async () => {
    const [sponsor, other] = [await newKnownSponsor(), await newKnownSponsor()];
    const bela = await joinedContact(sponsor);
    expect(await forgetPerson(bela)).toEqual({ kind: 'forgotten' });
    const owner = await ownerClient();
    const write = (type: string, actor: string, data: object) =>
      owner.query("SELECT append_event('organisation', $1, NULL, $2, 'person', $3, $4, $5, '2026-11-26')", [
        ...[String(sponsor.id), `organisation-details-${type}`, actor, JSON.stringify(data), JSON.stringify(SAID)],
      ]);
    await write('sent', bela.id, {});
    await write('refused', editor.id, { sentBy: bela.id });
    await write('sent', sponsor.ada.id, {});
    await write('shown', editor.id, { sentBy: sponsor.ada.id });
    for (const [{ id }, by] of [
      [sponsor, bela],
      [other, sponsor.ada],
    ] as const)
      await ask(
        "INSERT INTO organisation_details (organisation_id, description, website, social_links, sent_by, sent_at) VALUES ($1, 'New', '', '{}', $2, now())",
        [id, by.id],
      );
    const [migration] = readMigrations().migrationDirectories.filter(({ path }) => path.endsWith('forgotten_details'));
    const sql = migration?.migrationFile.content.value;
    if (typeof sql !== 'string') throw new Error('No such migration');
    await owner.query(sql);
    expect((await eventsOf(sponsor)).map(({ text }) => text)).toEqual([null, null, SAID, SAID]);
    expect([await textOf(sponsor), await textOf(other)]).toEqual([null, 'New']);
    await expectChecksHold();
  });
});

describe('a text that waits for a look, when its organisation becomes part of another', () => {
  it('waits there, comes back when the merge is undone unless it was decided since, and no form overwrites it unseen', async () => {
    const [from, into] = [await newKnownSponsor(), await newKnownSponsor()];
    await send(from.ada, from);
    const [before, edited] = [await stateOf(), await editedOf(into)];
    const merge = await merged(from.id, into.id);
    expect([await textOf(from), await textOf(into)]).toEqual([null, TEXT.description]);
    expect(await eventsOf(into, 'organisation-took-over')).toMatchObject([{ data: { details: 'moved' } }]);
    expect((await sendDetails(into.ada, { slug: into.slug, edited }, TEXT)).kind).toBe('conflict');
    expect(await undoMerge(await reviewer(), merge)).toEqual({ kind: 'undone' });
    expect(await stateOf()).toEqual(before);
    const again = await merged(from.id, into.id);
    expect(await show(into)).toBe('shown');
    await undoMerge(await reviewer(), again);
    expect([await textOf(from), await textOf(into)]).toEqual([null, null]);
    await expectChecksHold();
  });

  it('stays where it is if the other one has one too, which its event says', async () => {
    const [from, into] = [await newKnownSponsor(), await newKnownSponsor()];
    await send(from.ada, from);
    await send(into.ada, into, 'Of the kept one.');
    const before = await stateOf();
    const merge = await merged(from.id, into.id);
    expect(await textOf(into)).toBe('Of the kept one.');
    expect(await eventsOf(into, 'organisation-took-over')).toMatchObject([{ data: { details: 'other-waits' } }]);
    await undoMerge(await reviewer(), merge);
    expect(await stateOf()).toEqual(before);
    expect([await textOf(from), await textOf(into)]).toEqual([TEXT.description, 'Of the kept one.']);
  });

  it('takes the place of a refused text of the other one, which was answered', async () => {
    const [from, into] = [await newKnownSponsor(), await newKnownSponsor()];
    await send(from.ada, from);
    await send(into.ada, into, 'Of the kept one.');
    await refuse(into);
    expect(await previewOf(from, into)).toBe('moves');
    const merge = await merged(from.id, into.id);
    expect([await textOf(from), await textOf(into)]).toEqual([null, TEXT.description]);
    expect(await eventsOf(into, 'organisation-took-over')).toMatchObject([{ data: { details: 'moved' } }]);
    await undoMerge(await reviewer(), merge);
    expect([await textOf(from), await textOf(into)]).toEqual([TEXT.description, null]);
    await expectChecksHold();
  });

  it('is not one that was refused: that stays, and the event of the merge says nothing of it', async () => {
    const [from, into] = [await newKnownSponsor(), await newKnownSponsor()];
    await send(from.ada, from);
    await refuse(from);
    const before = await stateOf();
    expect(await previewOf(from, into)).toBeNull();
    const merge = await merged(from.id, into.id);
    expect([await textOf(from), await textOf(into)]).toEqual([TEXT.description, null]);
    const [event] = await eventsOf(into, 'organisation-took-over');
    expect(event?.data).not.toHaveProperty('details');
    await undoMerge(await reviewer(), merge);
    expect(await stateOf()).toEqual(before);
  });

  it('does not go back when the merge is undone if it was refused since', async () => {
    const [from, into] = [await newKnownSponsor(), await newKnownSponsor()];
    await send(from.ada, from);
    const merge = await merged(from.id, into.id);
    await refuse(into);
    await undoMerge(await reviewer(), merge);
    expect([await textOf(from), await textOf(into)]).toEqual([null, TEXT.description]);
  });
});
