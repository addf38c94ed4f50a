import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  foldAll,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  snapshotOf,
  sponsorship,
  toMove,
  tryPledge,
} from '#test/factories';
import { everythingOf, leftoversOf } from '#test/forgetting-factories';
import { pay } from '#test/own-change-factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { db } from '#server/db';
import { sendEmail } from '#server/email/send-email';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { createSession, findSession } from '#server/identity/session-store';
import { forgetPerson } from '#server/privacy/forget-person';
import { storeForgotten } from '#server/privacy/forget-store';
import { previewForgetting } from '#server/privacy/forgetting-queries';
import { exportErasures, replayErasures } from '#server/privacy/replay-erasures';
import { eraseReceipts } from '#server/receipt/erase-receipts';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { toPauseToken } from '#server/reminder/pause-token';
import { readPauseLink } from '#server/reminder/reminder-queries';
import { approvePledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

const reviewOf = async (reference: string) =>
  (await ask<{ review: string }>('SELECT review FROM pledge WHERE reference = $1', [reference]))[0]?.review;

describe('a person who is forgotten', () => {
  it('leaves no name and no address in any column of any table but what a law keeps of receipts, and nothing once it does not', async () => {
    const { person, words, references } = await everythingOf({ treasurer, reviewer });
    expect((await leftoversOf(words)).length).toBeGreaterThan(10);
    expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    expect(await leftoversOf(words)).toEqual(['receipt.address', 'receipt.name']);
    const [erasure] = await ask<{ kept: string }>('SELECT kept_until::text AS kept FROM erasure WHERE person_id = $1', [
      person.id,
    ]);
    expect(erasure?.kept).toBe(`${new Date().getUTCFullYear() + 11}-01-01`);
    await expectChecksHold();
    await eraseReceipts(new Date(`${erasure?.kept}T12:00:00Z`));
    expect(await leftoversOf(words)).toEqual([]);
    expect(await reviewOf(references.waiting)).toBe('withdrawn');
    const row = "person WHERE id = $1 AND name ~ '^Forgotten supporter [0-9A-F]{4}$' AND last_seen_at IS NULL";
    expect(await countOf(row, [person.id])).toBe(1);
    await expectChecksHold();
  });

  it('pledges and changes nothing more from a page that was open, and reads why', async () => {
    const person = await newPerson();
    await forgetPerson(person);
    const refused = { kind: 'refused', errors: [{ field: 'form', code: 'account-changed' }] };
    expect(await tryPledge(person, gift(1_000))).toEqual(refused);
    expect(await changeOwnProfile(person, { name: 'Back', postalAddress: '' })).toEqual(refused.errors);
    expect(await countOf('pledge WHERE supporter_id = $1', [person.id])).toBe(0);
  });

  it('ends what is open and leaves what was received: the figures of money that has arrived stay', async () => {
    const person = await newPerson({ name: 'Ada' });
    const { reference } = await pledge(
      person,
      gift(40_000, { instalments: 4, recognition: 'named', displayName: 'Ada' }),
    );
    await pay(treasurer, reference, '100');
    await foldAll();
    const before = await readFigures();
    expect(await previewForgetting(person)).toMatchObject({ withdrawn: 0, ended: 1, isLastAdmin: false });
    await forgetPerson(person);
    const after = await readFigures();
    expect(after.received).toBe(before.received);
    expect(after.supporters).toBe(before.supporters);
    expect(after.expected).toBe(before.expected - 30_000n);
    expect(await countOf('pledge WHERE reference = $1 AND (show_name OR show_amount)', [reference])).toBe(0);
    await pay(treasurer, reference, '5');
    const [email] = await ask<{ id: string }>('SELECT max(id) AS id FROM email');
    await sendEmail(BigInt(email?.id ?? 0), false);
    expect(await countOf("email WHERE id = $1 AND state = 'dropped'", [email?.id])).toBe(1);
    await issueReceipts();
    expect(await countOf("receipt WHERE name LIKE 'Forgotten%'")).toBe(0);
    await expectChecksHold();
  });

  it('is signed out everywhere, and old links say that they do nothing', async () => {
    const person = await newPerson();
    const token = randomUUID();
    await createSession(db(), { token, userId: person.id, expires: new Date(Date.now() + 86_400_000), device: '/' });
    const pause = toPauseToken(person.id);
    expect(await readPauseLink(pause)).not.toBeNull();
    await forgetPerson(person);
    expect(await findSession(token)).toBeNull();
    expect(await readPauseLink(pause)).toBeNull();
    expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    expect(await countOf("event WHERE type = 'forgotten' AND stream_id = $1", [person.id])).toBe(1);
  });

  it('is forgotten also while they are here: no request writes afterwards when that was', async () => {
    for (let n = 0; n < 8; n += 1) {
      const [person, token] = [await newPerson(), randomUUID()];
      await createSession(db(), { token, userId: person.id, expires: new Date(Date.now() + 9e6), device: '/' });
      await ask("UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE user_id = $1", [person.id]);
      await Promise.all([findSession(token), findSession(token), forgetPerson(person), findSession(token)]);
      expect(await countOf('person WHERE id = $1 AND last_seen_at IS NOT NULL', [person.id])).toBe(0);
    }
    await expectChecksHold();
  });

  it('is not forgotten if something happened to a pledge at the same moment: nothing changes', async () => {
    const person = await newPerson();
    const { reference } = await pledge(person, gift(500));
    const stale = { person: person.id, name: 'X', email: 'x', at: new Date(), on: today(), moves: [], replay: false };
    expect(await storeForgotten({ ...stale, pledges: [] })).toEqual({ kind: 'conflict' });
    const { id, version } = await snapshotOf(reference);
    const other = { ...stale, pledges: [{ id: String(id), version: version + 1 }] };
    expect(await storeForgotten(other)).toEqual({ kind: 'conflict' });
    expect(await countOf('erasure WHERE person_id = $1', [person.id])).toBe(0);
  });
});

describe('who must hand over first', () => {
  it('the last admin', async () => {
    const first = await newPerson({ roles: ['admin'] });
    expect(await previewForgetting(first)).toMatchObject({ isLastAdmin: true });
    expect(await forgetPerson(first)).toEqual({ kind: 'last-admin' });
    const second = await newPerson({ roles: ['admin'] });
    const both = await Promise.all([forgetPerson(first), forgetPerson(second)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['forgotten', 'last-admin']);
    await expectChecksHold();
  });

  it('the last primary contact of an organisation whose sponsorship runs; with another one it goes on', async () => {
    const person = await newPerson({ name: 'Ada' });
    const { reference } = await pledge(person, sponsorship('associate', 'Loom & Weft'));
    await approvePledge(reviewer, await toMove(reference));
    expect(await previewForgetting(person)).toMatchObject({ organisations: ['Loom & Weft'], ended: 0 });
    expect(await forgetPerson(person)).toEqual({ kind: 'last-contact' });
    const other = await newPerson();
    await ask(
      `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status, is_primary)
       SELECT organisation_id, $2, 'Bela', $3, 'confirmed', true FROM pledge WHERE reference = $1`,
      [reference, other.id, other.email],
    );
    expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    expect(await reviewOf(reference)).toBe('approved');
    expect(await countOf('organisation_contact WHERE user_id = $1', [person.id])).toBe(0);
    await expectChecksHold();
  });
});

describe('a restored database', () => {
  it('forgets again whom it still knows, once, and says whom it never had', async () => {
    const person = await newPerson({ name: 'Ada Restored' });
    await pledge(person, gift(500, { recognition: 'named', displayName: 'Ada Restored' }));
    const at = '2026-11-26T10:00:00.000Z';
    const file = JSON.stringify([
      { person: person.id, at },
      { person: randomUUID(), at },
    ]);
    expect(await replayErasures(file)).toEqual({ all: 2, unknown: 1 });
    expect(await replayErasures(file)).toEqual({ all: 2, unknown: 1 });
    expect(await leftoversOf(['Ada Restored', person.email])).toEqual([]);
    expect(JSON.parse(await exportErasures())).toContainEqual({ person: person.id, at });
    await expect(replayErasures('{}')).rejects.toThrow('not a list');
    await expectChecksHold();
  });
});
