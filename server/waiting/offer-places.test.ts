import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '#test/draft-factories';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  toMove,
  tryPledge,
} from '#test/factories';
import { apply, newCatalogue, offer, own, takenOf, takenOver, THIS_YEAR, tier } from '#test/place-factories';
import { sendWaiting } from '#test/reminder-factories';
import { newWaiter, passHours, statesOf, take, wait } from '#test/waiting-factories';
import type { Person, Staff } from '#server/auth';
import { tasks } from '#server/job/tasks';
import { declinePledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';
import { leaveWaitingList } from '#server/waiting/leave-waiting-list';
import { offerPlaces } from '#server/waiting/offer-places';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));

const Y = THIS_YEAR;
let person: Person;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  openBrowser();
  person = await newPerson();
  reviewer = await newStaff('reviewer', 'decide');
});
beforeEach(newCatalogue);
afterEach(() => void vi.useRealTimers());

/** Makes the level `one` full; returns who holds it. */
const fill = async (years = 1) => (await pledge(person, apply('one', 'Holder', { years }))).reference;
const free = async (reference: string) => withdrawPledge(person, await toMove(reference));
/** The jobs that wait for this level's line. */
const jobs = () =>
  ask<{ run_at: Date; payload: unknown }>(
    `SELECT j.run_at, p.payload FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p USING (id)
     WHERE j.task_identifier = 'offer-places' AND p.payload ->> 'slug' = $1 ORDER BY j.run_at`,
    [own('one')],
  );
const emailsTo = ({ email }: Person) =>
  ask<{ subject: string; text: string }>(
    "SELECT d.subject, d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE d.recipient = $1 AND e.kind = 'place-offered'",
    [email],
  );

describe('a place that becomes free', () => {
  it.each([
    ['withdrawn', free],
    ['declined', async (reference: string) => declinePledge(reviewer, await toMove(reference, { reason: 'No' }))],
  ] as const)(
    'because its sponsorship was %s is offered to who waits longest, by a job of the same transaction',
    async (_, undo) => {
      const reference = await fill();
      const [first, second] = [await newWaiter('one'), await newWaiter('one')];
      expect(await offerPlaces()).toBe(0);
      expect(await jobs()).toEqual([]);
      await undo(reference);
      const [job] = await jobs();
      expect(job?.payload).toEqual({ kind: 'tier', slug: own('one') });
      // Before the job has run, nobody overtakes them; afterwards the place is counted as taken.
      expect(await takenOf('one')).toBe(0);
      expect(await tryPledge(await newPerson(), apply('one', 'Overtaker'))).toEqual({ kind: 'no-places', year: Y });
      await tasks['offer-places']?.(job?.payload, {} as never);
      expect(await statesOf(first.entry, second.entry)).toEqual(['offered', 'waiting']);
      expect(await takenOf('one')).toBe(1);
      expect(await tryPledge(await newPerson(), apply('one', 'Overtaker'))).toEqual({ kind: 'no-places', year: Y });
      expect(await take(second.person, second.entry)).toEqual({ kind: 'over' });
      expect(await offerPlaces()).toBe(0);
      await expectChecksHold();
    },
  );

  it('is taken once, through the ordinary verb, with the kept answers', async () => {
    await free(
      await fill().then(async (reference) => {
        await wait(person, 'one', { years: '2' }).catch(() => undefined);
        return reference;
      }),
    );
    await offerPlaces();
    const [row] = await ask<{ id: string }>(
      "SELECT id FROM waiting_entry WHERE person_id = $1 AND slug = $2 AND state = 'offered'",
      [person.id, own('one')],
    );
    const entry = BigInt(row?.id ?? 0);
    const results = await Promise.all([take(person, entry), take(person, entry)]);
    const kinds = results.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['made', 'replayed']);
    expect(await statesOf(entry)).toEqual(['taken']);
    expect(await takenOver('one', [Y, Y + 1, Y + 2])).toEqual([1, 1, 0]);
    expect(await ask('SELECT answers, pledge_id IS NOT NULL AS has FROM waiting_entry WHERE id = $1', [entry])).toEqual(
      [{ answers: null, has: true }],
    );
    await expectChecksHold();
  });

  it('by a raised capacity is offered too: the change queues it', async () => {
    await fill();
    const [first, second] = [await newWaiter('one'), await newWaiter('one')];
    const queued = "graphile_worker._private_jobs WHERE key = 'offer-places'";
    await ask(`DELETE FROM ${queued}`);
    await offer({ tiers: [tier('one', 3)] });
    expect(await countOf(queued)).toBe(1);
    expect(await tryPledge(await newPerson(), apply('one', 'Overtaker'))).toEqual({ kind: 'no-places', year: Y });
    expect(await offerPlaces()).toBe(2);
    expect(await statesOf(first.entry, second.entry)).toEqual(['offered', 'offered']);
    await expectChecksHold();
  });

  it('of a level that is not on offer any more is offered to nobody, and they keep their place in the line', async () => {
    const reference = await fill();
    const { entry } = await newWaiter('one');
    await offer({ tiers: [tier('five', 5)] });
    await free(reference);
    expect(await offerPlaces()).toBe(0);
    await offer();
    expect(await offerPlaces()).toBe(1);
    expect(await statesOf(entry)).toEqual(['offered']);
  });
});

describe('an offer', () => {
  const offered = async (over: Readonly<Record<string, string>> = {}) => {
    const reference = await fill();
    const [first, second] = [await newWaiter('one', over), await newWaiter('one')];
    await free(reference);
    await offerPlaces();
    return { first, second };
  };

  it('goes to the next in line when it is given up, and nothing is left of its answers', async () => {
    const { first, second } = await offered();
    expect(await leaveWaitingList(second.person, first.entry)).toEqual({ kind: 'over' });
    expect(await leaveWaitingList(first.person, first.entry)).toEqual({ kind: 'left' });
    expect(await leaveWaitingList(first.person, first.entry)).toEqual({ kind: 'over' });
    expect(await offerPlaces()).toBe(1);
    expect(await statesOf(first.entry, second.entry)).toEqual(['left', 'offered']);
    expect(await countOf('waiting_entry WHERE id = $1 AND answers IS NOT NULL', [first.entry])).toBe(0);
    expect(await take(second.person, second.entry)).toMatchObject({ kind: 'made' });
    await expectChecksHold();
  });

  it('ends after 72 hours, when its job gives the place to the next one; a late click makes no pledge', async () => {
    const { first, second } = await offered();
    const ends = (await jobs()).at(-1);
    const [entry] = await ask<{ offer_until: Date }>('SELECT offer_until FROM waiting_entry WHERE id = $1', [
      first.entry,
    ]);
    expect(ends?.run_at).toEqual(entry?.offer_until);
    passHours(71.99);
    await offerPlaces();
    expect(await statesOf(first.entry, second.entry)).toEqual(['offered', 'waiting']);
    passHours(0.02);
    expect(await take(first.person, first.entry)).toEqual({ kind: 'over' });
    expect(await tryPledge(first.person, apply('one', 'Late'))).toEqual({ kind: 'no-places', year: Y });
    expect(await offerPlaces()).toBe(1);
    expect(await statesOf(first.entry, second.entry)).toEqual(['expired', 'offered']);
    expect(await take(second.person, second.entry)).toMatchObject({ kind: 'made' });
    await expectChecksHold();
  });

  it('is emailed once, in the person’s language, with the time of its end; after a standstill not at all', async () => {
    const reference = await fill();
    const german = await newWaiter('one');
    await ask("UPDATE person SET locale = 'de' WHERE id = $1", [german.person.id]);
    await free(reference);
    await offerPlaces();
    await sendWaiting();
    await sendWaiting();
    const [email, ...more] = await emailsTo(german.person);
    expect(more).toEqual([]);
    const until = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
    const [row] = await ask<{ offer_until: Date }>('SELECT offer_until FROM waiting_entry WHERE id = $1', [
      german.entry,
    ]);
    expect(email?.text).toContain(`${until.format(row?.offer_until)} UTC`);
    expect(email?.text).toContain(`/de/account/waiting/${german.entry}`);
    const next = await newWaiter('one');
    passHours(73);
    await offerPlaces();
    passHours(73);
    await sendWaiting();
    expect(await emailsTo(next.person)).toEqual([]);
    expect(
      await countOf("email WHERE recipient_id = $1 AND state = 'dropped' AND last_error LIKE 'its offer%'", [
        next.person.id,
      ]),
    ).toBe(1);
    await expectChecksHold();
  });

  it('is either taken or ends, never both, when both happen at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      vi.useRealTimers();
      await newCatalogue();
      const { first, second } = await offered();
      const end = new Date(Date.now() + 72 * 3_600_000 + round);
      const [taken] = await Promise.all([
        take(first.person, first.entry),
        offerPlaces(null, end),
        offerPlaces(null, end),
      ]);
      const states = await statesOf(first.entry, second.entry);
      if (taken.kind === 'made') expect(states).toEqual(['taken', 'waiting']);
      else expect([taken.kind, ...states]).toEqual(['no-places', 'expired', 'offered']);
      expect(await takenOf('one')).toBe(1);
    }
    await expectChecksHold();
  });
});
