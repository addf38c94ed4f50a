import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withFactor } from '#test/factor-factories';
import { ask, countOf, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import { sendWaiting } from '#test/reminder-factories';
import type { Staff } from '#server/auth';
import { chooseDigest, readOwnDigest } from '#server/digest/choose-digest';
import { queueDigests } from '#server/digest/queue-digests';
import { tasks } from '#server/job/tasks';

const { settings } = vi.hoisted(() => ({ settings: { STAFF_SECOND_FACTOR: 'optional' } }));
vi.mock('#server/env', async (original) => {
  const real = await original<{ getEnv: () => object }>();
  return { ...real, getEnv: () => ({ ...real.getEnv(), ...settings }) };
});

beforeAll(seedCampaign);
// What earlier tests left, so that nothing waits and nobody is told.
beforeEach(async () => {
  settings.STAFF_SECOND_FACTOR = 'optional';
  vi.useRealTimers();
  await ask("UPDATE pledge SET review = 'withdrawn' WHERE review = 'submitted'");
  await ask('DELETE FROM staff_digest');
  await ask("UPDATE email SET state = 'dropped' WHERE state = 'waiting'");
});

const MINUTE = 60_000;
// The foundation of the tests is in UTC.
const NIGHT = new Date('2026-12-01T06:59:00Z');
const MORNING = new Date('2026-12-01T07:01:00Z');
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);

const digestsOf = ({ id }: Pick<Staff, 'id'>) =>
  countOf("email WHERE kind = 'staff-digest' AND recipient_id = $1", [id]);
const mailsTo = ({ email }: Pick<Staff, 'email'>) =>
  ask<{ subject: string; text: string }>(
    `SELECT d.subject, d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE d.recipient = $1 AND e.kind = 'staff-digest' ORDER BY e.id`,
    [email],
  );
/** A pledge that waits for a decision, of somebody with a name of their own. */
const toReview = async () => pledge(await newPerson({ name: 'Zelda Unseen' }), gift(6_000_000));
const reviewer = async (choice: string) => {
  const staff = (await newStaff('reviewer', 'decide')) as unknown as Staff<'read-desk'>;
  if (choice !== 'none') expect(await chooseDigest(staff, choice)).toBe(true);
  return staff;
};

describe('the daily digest', () => {
  it('is one email in the morning, with numbers and links and nobody’s data', async () => {
    const staff = await reviewer('daily');
    const { reference } = await toReview();
    expect(await queueDigests(NIGHT)).toBe(0);
    expect(await queueDigests(MORNING)).toBe(1);
    await toReview();
    for (const minutes of [5, 60, 600]) expect(await queueDigests(later(MORNING, minutes))).toBe(0);
    await sendWaiting();
    const [mail, ...others] = await mailsTo(staff);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('2 new pledges to review');
    expect(mail?.text).toContain('/admin/pledges');
    expect(mail?.text).toContain('/account/profile#digest');
    expect(mail?.text).not.toContain('Zelda');
    expect(mail?.text).not.toContain(reference);
    expect(await queueDigests(later(MORNING, 24 * 60))).toBe(1);
    await expectChecksHold();
  });

  it('is not sent when nothing waits, nor later that day', async () => {
    await reviewer('daily');
    expect(await queueDigests(MORNING)).toBe(0);
    await toReview();
    expect(await queueDigests(later(MORNING, 60))).toBe(0);
  });

  it('is one after a standstill of days, and one for workers that run at once', async () => {
    const staff = await reviewer('daily');
    await toReview();
    await queueDigests(MORNING);
    const back = later(MORNING, 5 * 24 * 60 + 300);
    await Promise.all([queueDigests(back), queueDigests(back), queueDigests(back)]);
    expect(await digestsOf(staff)).toBe(2);
  });

  it('has only what its reader may do', async () => {
    const treasurer = (await newStaff('treasurer', 'handle-money')) as unknown as Staff<'read-desk'>;
    await chooseDigest(treasurer, 'daily');
    await toReview();
    expect(await queueDigests(MORNING)).toBe(0);
  });

  it('is in the language of its reader', async () => {
    const staff = await reviewer('daily');
    await ask("UPDATE person SET locale = 'es' WHERE id = $1", [staff.id]);
    await toReview();
    await queueDigests(MORNING);
    await sendWaiting();
    expect((await mailsTo(staff))[0]?.subject).toBe('Tienes trabajo pendiente');
  });
});

describe('the digest at once', () => {
  it('comes when something new begins to wait, together with what follows within minutes', async () => {
    const staff = await reviewer('at-once');
    await toReview();
    // What waited when it was chosen is known.
    expect(await queueDigests(NIGHT)).toBe(0);
    expect(await queueDigests(later(NIGHT, 5))).toBe(0);
    await toReview();
    expect(await queueDigests(later(NIGHT, 10))).toBe(1);
    await toReview();
    for (const minutes of [15, 20]) expect(await queueDigests(later(NIGHT, minutes))).toBe(0);
    await toReview();
    expect(await queueDigests(later(NIGHT, 25))).toBe(1);
    expect(await queueDigests(later(NIGHT, 60))).toBe(0);
    expect(await digestsOf(staff)).toBe(2);
  });

  it('is one after a standstill', async () => {
    const staff = await reviewer('at-once');
    await queueDigests(NIGHT);
    for (let i = 0; i < 3; i++) await toReview();
    const back = later(NIGHT, 3 * 24 * 60);
    await Promise.all([queueDigests(back), queueDigests(back)]);
    expect(await queueDigests(later(back, 30))).toBe(0);
    expect(await digestsOf(staff)).toBe(1);
  });
});

describe('a digest that is not true any more', () => {
  it.each([
    ['a role that was taken away', async ({ id }: Staff) => ask('DELETE FROM staff_role WHERE user_id = $1', [id])],
    ['a choice that was changed', async (staff: Staff<'read-desk'>) => chooseDigest(staff, 'none')],
    ['work that somebody did', async () => ask("UPDATE pledge SET review = 'withdrawn' WHERE review = 'submitted'")],
  ])('is not sent: %s', async (_, change) => {
    const staff = await reviewer('daily');
    await toReview();
    expect(await queueDigests(MORNING)).toBe(1);
    await change(staff);
    await sendWaiting();
    expect(await mailsTo(staff)).toEqual([]);
    expect(
      await ask("SELECT last_error FROM email WHERE kind = 'staff-digest' AND recipient_id = $1", [staff.id]),
    ).toEqual([{ last_error: 'nothing waits for its reader any more, or they want no digest' }]);
  });

  it('is not queued without a role, nor while a second factor is required and missing', async () => {
    const [gone, without, ready] = [await reviewer('daily'), await reviewer('daily'), await reviewer('daily')];
    await ask('DELETE FROM staff_role WHERE user_id = $1', [gone.id]);
    await withFactor(ready);
    await toReview();
    settings.STAFF_SECOND_FACTOR = 'required';
    await queueDigests(MORNING);
    expect(await digestsOf(gone)).toBe(0);
    expect([await digestsOf(without), await digestsOf(ready)]).toEqual([0, 1]);
  });
});

describe('the choice', () => {
  it('is none at first, and each change is an event', async () => {
    const staff = await reviewer('none');
    expect(await readOwnDigest(staff)).toBe('none');
    for (const choice of ['daily', 'daily', 'at-once', 'none']) await chooseDigest(staff, choice);
    expect(await chooseDigest(staff, 'hourly')).toBe(false);
    expect(
      await ask(
        "SELECT actor_id, data FROM event WHERE stream = 'person' AND stream_id = $1 AND type = 'digest-chosen' ORDER BY version",
        [staff.id],
      ),
    ).toEqual([
      { actor_id: staff.id, data: { before: 'none', after: 'daily' } },
      { actor_id: staff.id, data: { before: 'daily', after: 'at-once' } },
      { actor_id: staff.id, data: { before: 'at-once', after: 'none' } },
    ]);
  });

  it('is acted on by a job of the worker', () => {
    expect(tasks).toHaveProperty('queue-digests');
  });
});
