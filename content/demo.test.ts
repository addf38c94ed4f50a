import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import type * as ModerateName from '#server/review/moderate-name';
import type * as RecordPayment from '#server/payment/record-payment';
import { DEMO } from '#content/demo';
import { earlierCampaign } from '#content/demo-earlier';
import { DEMO_GIFTS } from '#content/demo-personal-pledges';
import { DEMO_STAFF, DEMO_SUPPORTERS } from '#content/demo-people';
import { ask, countOf, expectChecksHold, readFigures } from '#test/factories';
import { makeDemoCrowd } from '#server/demo/demo-crowd';
import { seedDemo } from '#server/demo/seed-demo';
import { readCampaignList } from '#server/public/campaign-list';
import { today } from '#server/clock';
import { DEMO_SPONSOR_TEXTS } from '#content/demo-sponsor-texts';
import { findShownSponsors } from '#server/organisation/sponsor-queries';
import { moderateNameAs } from '#server/review/moderate-name';
import { recordPaymentAs } from '#server/payment/record-payment';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { listSupporters } from '#server/supporter/supporter-queries';

vi.mock('#server/payment/record-payment', async (original) => {
  const actual = await original<typeof RecordPayment>();
  return { ...actual, recordPaymentAs: vi.fn(actual.recordPaymentAs) };
});

vi.mock('#server/review/moderate-name', async (original) => {
  const actual = await original<typeof ModerateName>();
  return { ...actual, moderateNameAs: vi.fn(actual.moderateNameAs) };
});

if (DEMO === null) throw new Error('The content has no demonstration');
const CROWD = makeDemoCrowd(DEMO.crowd);
const PLEDGES = [...DEMO.pledges, ...CROWD.pledges];
const stepsOf = ({
  moves = [],
  payments = [],
  endedDaysAgo,
  nameShownBy,
  judgement,
  hours = [],
}: (typeof PLEDGES)[number]) =>
  1 +
  moves.length +
  payments.length +
  (endedDaysAgo ? 1 : 0) +
  (nameShownBy ? 1 : 0) +
  (judgement ? 1 : 0) +
  hours.reduce((sum, { certifiedBy }) => sum + (certifiedBy ? 2 : 1), 0);
const STEPS = PLEDGES.reduce((sum, each) => sum + stepsOf(each), 0);

/** All tables that the demonstration fills: a second run must not change them. */
const readTables = () =>
  ask(`SELECT p.reference, p.review, p.version, p.created_at, count(DISTINCT e.id) AS events, count(DISTINCT m.id) AS payments
    FROM pledge p JOIN pledge_event e ON e.pledge_id = p.id LEFT JOIN payment m ON m.pledge_id = p.id GROUP BY p.id ORDER BY p.id`);

// A run takes hundreds of steps, and some tests have several runs: more than the usual time on a loaded machine.
vi.setConfig({ testTimeout: 120_000 });

beforeEach(() => {
  vi.mocked(recordPaymentAs).mockClear();
});

describe('the demonstration', () => {
  it('is completed by the next run if a run was interrupted, or is of an older version', async () => {
    // A demonstration of a version before names were looked at has names that were public without.
    vi.mocked(moderateNameAs).mockRejectedValueOnce(new Error('an older version'));
    await expect(seedDemo(() => undefined)).rejects.toThrow('an older version');
    await ask("UPDATE pledge SET name_look = 'earlier' WHERE id = (SELECT max(id) FROM pledge)");
    const real = vi.mocked(recordPaymentAs).getMockImplementation();
    expect(real).toBeDefined();
    if (real) vi.mocked(recordPaymentAs).mockImplementationOnce(real);
    vi.mocked(recordPaymentAs).mockRejectedValueOnce(new Error('power cut'));
    await expect(seedDemo(() => undefined)).rejects.toThrow('power cut');
    expect(await countOf('pledge_event')).toBeLessThan(STEPS);
    const words: string[] = [];
    await seedDemo((each) => words.push(each));
    expect(words).toEqual([
      `${DEMO_STAFF.length + DEMO_SUPPORTERS.length + CROWD.people.length} people of the demonstration`,
      `${PLEDGES.length} pledges of the demonstration`,
    ]);
    expect(await countOf('pledge')).toBe(PLEDGES.length);
    const released = await countOf("pledge_event WHERE type = 'released'");
    expect(released).toBeGreaterThan(0);
    expect(await countOf('pledge_event')).toBe(STEPS - 1 + released);
    await expectChecksHold();
  });

  it('has all kinds, all states, payments on time and late, and staff', async () => {
    const values = async (column: string) =>
      (await ask<{ value: string }>(`SELECT DISTINCT ${column}::text AS value FROM pledge`))
        .map(({ value }) => value)
        .toSorted();
    expect(await values('kind')).toEqual(['membership', 'one-time', 'sponsorship']);
    expect(await values('review')).toEqual(['approved', 'declined', 'needs-info', 'submitted', 'withdrawn']);
    const figures = await readFigures();
    for (const sum of [figures.promised, figures.received, figures.overdue, figures.excess])
      expect(sum).toBeGreaterThan(0n);
    expect(figures.supporters).toBeGreaterThan(9);
    expect(await countOf('staff_role')).toBe(DEMO_STAFF.reduce((sum, { roles }) => sum + roles.length, 0));
    // These addresses can never belong to a real person.
    expect(await countOf("person WHERE email NOT LIKE '%@example.org'")).toBe(0);
  });

  it('has a supporter with a pledge in every state', async () => {
    const [ada] = await ask<{ id: string }>("SELECT id FROM person WHERE email = 'ada@example.org'");
    const person = { id: ada?.id ?? '', name: 'Ada', email: 'ada@example.org', emailVerified: true, roles: [] };
    const { pledges } = await listOwnPledges(person, null);
    const states = new Set(pledges.map(({ review, fulfilment }) => (review === 'approved' ? fulfilment : review)));
    const open = ['not-yet-due', 'due', 'overdue', 'part-received', 'fulfilled', 'ended', 'released'];
    expect(states).toEqual(new Set([...open, 'submitted', 'needs-info', 'declined', 'withdrawn']));
  });

  it('has an earlier campaign, closed, with separate figures', async () => {
    const [current, earlier, ...others] = await readCampaignList();
    expect([current?.isCurrent, current?.closed, others]).toEqual([true, null, []]);
    const { slug, goal, lastDay } = earlierCampaign(Number(today().slice(0, 4)));
    expect(earlier).toMatchObject({
      isCurrent: false,
      closed: { phase: 'after', day: lastDay },
      figures: {
        campaign: slug,
        goal: goal.amount,
        promised: 285_000n,
        received: 265_000n,
        overdue: 20_000n,
        pledges: 6,
      },
    });
  });

  it('has messages that were reviewed, and some that wait for review', async () => {
    const judged = PLEDGES.filter(({ judgement }) => judgement).length;
    expect(await countOf("pledge_event WHERE type LIKE 'message-%'")).toBe(judged);
    const waiting = PLEDGES.filter(({ body, judgement }) => body.message && body.displayName && !judgement).length;
    expect(waiting).toBeGreaterThan(1);
    const list = await listSupporters(await getCurrentCampaign(), {});
    const shown = list.kind === 'found' ? list.supporters.filter(({ message }) => message) : [];
    expect(shown.length).toBeGreaterThan(4);
    expect(new Set(shown.map(({ message }) => message)).size).toBe(shown.length);
    const dedicated = shown.filter(({ dedication }) => dedication !== null);
    expect(new Set(dedicated.map(({ dedication }) => dedication?.kind))).toEqual(new Set(['honour', 'memory']));
  });

  it('has names that staff looked at, and a few that wait', async () => {
    const waiting = await countOf(
      "pledge WHERE review = 'approved' AND kind <> 'sponsorship' AND display_name <> '' AND name_look = 'waiting'",
    );
    expect(waiting).toBeGreaterThan(1);
    expect(waiting).toBeLessThan(9);
    expect(await countOf("pledge WHERE name_look = 'shown'")).toBeGreaterThan(100);
  });

  it('uploads logos with the consent to show them, and does not upload a withdrawn logo again', async () => {
    const marked = async () => (await findShownSponsors()).filter(({ logos }) => logos.length === 2).length;
    const many = await marked();
    expect(many).toBeGreaterThan(8);
    const [taken] = await ask("UPDATE pledge SET show_logo = false WHERE display_name = 'Little Loom' RETURNING id");
    expect(taken).toBeDefined();
    await seedDemo(() => undefined);
    expect(await marked()).toBe(many - 1);
  });

  it('has sponsors that say what they do, on public pages', async () => {
    const described = (await findShownSponsors()).filter(({ description }) => description !== '');
    expect(described.map(({ organisation }) => organisation)).toEqual(
      expect.arrayContaining(DEMO_SPONSOR_TEXTS.map(({ organisation }) => organisation)),
    );
  });

  it('changes nothing when run again, also on another day', async () => {
    const before = await readTables();
    await seedDemo(() => undefined);
    expect(await readTables()).toEqual(before);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 86_400_000 });
    try {
      await seedDemo(() => undefined);
    } finally {
      vi.useRealTimers();
    }
    expect(await readTables()).toEqual(before);
    await expectChecksHold();
  });

  it('does not change a pledge that somebody has changed since', async () => {
    const waiting = DEMO_GIFTS.find(({ moves }) => !moves);
    expect(waiting).toBeDefined();
    const [row] = await ask<{ answer: { reference: string } }>('SELECT answer FROM idempotency_key WHERE key = $1', [
      waiting?.key,
    ]);
    await ask(
      `WITH moved AS (UPDATE pledge SET version = version + 1 WHERE reference = $1 RETURNING id, version)
       INSERT INTO event (stream, stream_id, version, type, actor_kind) SELECT 'pledge', id, version, 'note', 'system' FROM moved`,
      [row?.answer.reference],
    );
    const before = await readTables();
    await seedDemo(() => undefined);
    expect(await readTables()).toEqual(before);
  });
});
