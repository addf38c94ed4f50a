import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, gift, newPerson, newStaff, seedCampaign, pledge, sponsorship, toMove } from '#test/factories';
import { inGroupsOfFour } from '#domain/bank-account';
import { toCreditorReference } from '#domain/reference';
import type { Staff } from '#server/auth';
import { approvePledge, askSupporter, declinePledge } from '#server/review/decide-pledge';
import { countInReview, listQueue, QUEUE_PAGE, toQueueAsked, toQueueHref } from '#server/desk/queue-queries';
import { listQueueOptions } from '#server/desk/queue-options';
import { withdrawPledge } from '#server/review/supporter-moves';

const WAITING = 2 * QUEUE_PAGE + 30;
let staff: Staff<'read-desk'>;
let reviewer: Staff<'decide'>;
const made: Record<'asked' | 'approved' | 'declined' | 'withdrawn' | 'sponsor' | 'hours' | 'half', string> = {
  asked: '',
  approved: '',
  declined: '',
  withdrawn: '',
  sponsor: '',
  hours: '',
  half: '',
};

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  reviewer = await newStaff('reviewer', 'decide');
  const person = await newPerson({ email: 'unal@example.org' });
  const start = Date.now() - 10 * 86_400_000;
  // Many were submitted within the same second, so only their ids define their order.
  for (let i = 0; i < WAITING; i++)
    await pledge(person, gift(60_000 + i), new Date(start + Math.trunc(i / 40) * 1_000));
  const one = async (body: object) => (await pledge(person, body)).reference;
  made.asked = await one(gift(70_000, { programme: 'pypi-security' }));
  made.approved = await one(gift(100, { recognition: 'named', displayName: 'Zebra Crossing' }));
  made.declined = await one(gift(70_001));
  made.withdrawn = await one(gift(70_002));
  made.sponsor = await one(sponsorship('partner', 'Quill & Sons'));
  made.half = await one(gift(9_000_000));
  made.hours = (
    await pledge(await newPerson({ emailVerified: false, name: null, email: 'nameless@example.org' }), {
      kind: 'membership',
      class: 'contributing',
      hoursPerMonth: 9,
      area: 'events',
    })
  ).reference;
  await askSupporter(reviewer, await toMove(made.asked, { reason: 'Who?' }));
  await declinePledge(reviewer, await toMove(made.declined, { reason: 'No' }));
  await withdrawPledge(person, await toMove(made.withdrawn));
  await approvePledge(reviewer, await toMove(made.half));
});

const list = (params: Record<string, unknown> = {}) => listQueue(staff, params);
const found = async (params: Record<string, unknown>) => (await list(params)).items.map(({ reference }) => reference);

/** All pages of a list, in order. */
async function walk(params: Record<string, string>): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await list({ ...params, cursor });
    pages.push(page.items.map(({ reference }) => reference));
    cursor = page.next;
    expect(pages.length).toBeLessThan(10);
  }
  return pages;
}

describe('the desk without parameters', () => {
  it('shows pledges that await review, oldest first, with their age and a count', async () => {
    const page = await list();
    const truth = await ask<{ reference: string }>(
      "SELECT reference FROM pledge WHERE review IN ('submitted', 'needs-info') ORDER BY created_at, id",
    );
    expect(page.items.map(({ reference }) => reference)).toEqual(
      truth.slice(0, QUEUE_PAGE).map(({ reference }) => reference),
    );
    expect(page.count).toEqual({ atLeast: truth.length, isMore: false });
    expect(await countInReview(staff)).toBe(truth.length);
    expect(page.waiting).toBe(truth.length);
    expect((await list({ sort: 'newest' })).waiting).toBe(truth.length);
    expect((await list({ kind: 'one-time' })).waiting).toBeNull();
    expect(page.items[0]?.waitedHours).toBeGreaterThan(239);
    expect(page.items[0]?.waitedHours).toBeLessThan(241);
  });

  it('shows what a pledge is for, its supporter, its amount, and whether one of two approvals is given', async () => {
    const by = async (params: Record<string, string>) => (await list(params)).items[0];
    expect(await by({ q: made.sponsor })).toMatchObject({
      kind: 'sponsorship',
      what: 'Partner, 1 year',
      name: 'Quill & Sons',
      amount: { amount: 1_100_000n },
      halfApproved: false,
    });
    expect(await by({ q: made.hours })).toMatchObject({
      what: 'Contributing member',
      name: 'nameless@example.org',
      amount: null,
      hoursPerMonth: 9,
    });
    expect(await by({ q: made.approved })).toMatchObject({
      what: 'Grants',
      name: 'Zebra Crossing',
      review: 'approved',
    });
    expect((await by({ q: made.half }))?.halfApproved).toBe(true);
  });
});

it('finds a pledge by its creditor reference, in any case, with and without spaces, and within other words', async () => {
  const creditor = toCreditorReference(made.approved);
  for (const q of [
    creditor,
    inGroupsOfFour(creditor),
    creditor.toLowerCase(),
    `SVWZ+${inGroupsOfFour(creditor)} Grants`,
  ])
    expect(await found({ state: 'all', q }), q).toEqual([made.approved]);
});

describe('pages', () => {
  it.each([{ sort: '' }, { sort: 'newest' }])('have every pledge exactly once with cursors (%j)', async (params) => {
    const order = params.sort === 'newest' ? 'DESC' : 'ASC';
    const truth = await ask<{ reference: string }>(
      `SELECT reference FROM pledge WHERE review IN ('submitted', 'needs-info') ORDER BY created_at ${order}, id ${order}`,
    );
    const pages = await walk(params);
    expect(pages.flat()).toEqual(truth.map(({ reference }) => reference));
    expect(pages.map((page) => page.length).slice(0, 2)).toEqual([QUEUE_PAGE, QUEUE_PAGE]);
    expect(pages).toHaveLength(3);
  });

  it('stay correct while pledges are added and decided', async () => {
    const first = await list();
    const second = await found({ cursor: first.next });
    await pledge(await newPerson(), gift(60_000));
    await declinePledge(reviewer, await toMove(first.items[0]?.reference ?? '', { reason: 'No' }));
    expect(await found({ cursor: first.next })).toEqual(second);
  });

  it.each([
    'x',
    '1',
    '-',
    '1-',
    '-1',
    '1-2-3; DROP TABLE pledge',
    '999999999999999-1',
    '1-9999999999999999999',
    '1e3-1',
    '9'.repeat(50),
    'NaN-NaN',
    '\u0000',
    "' OR 1=1 --",
  ])('accept the invalid cursor %j', async (cursor) => {
    const page = await list({ cursor });
    expect(page.items.length).toBeLessThanOrEqual(QUEUE_PAGE);
  });

  it('have a count of up to a thousand', async () => {
    const [{ id } = { id: '' }] = await ask<{ id: string }>("SELECT id FROM person WHERE email = 'unal@example.org'");
    const before = await countOf("pledge WHERE review = 'declined'");
    await ask(
      `INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, display_name, show_name, show_amount, review, search)
       SELECT 'PB-' || translate(lpad(n::text, 4, '0'), '01', 'AB') || '-XXXX', campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, '', false, false, 'declined', ''
       FROM pledge, generate_series(1, $1) n WHERE supporter_id = $2 AND amount = 60000`,
      [1_000 - before, id],
    );
    expect((await list({ state: 'declined' })).count).toEqual({ atLeast: 1000, isMore: false });
    await ask("UPDATE pledge SET review = 'declined' WHERE reference = $1", [made.withdrawn]);
    expect((await list({ state: 'declined' })).count).toEqual({ atLeast: 1000, isMore: true });
    await ask("UPDATE pledge SET review = 'withdrawn' WHERE reference = $1", [made.withdrawn]);
  });
});

describe('filters', () => {
  it.each([
    [{ state: 'needs-info' }, () => [made.asked]],
    [{ state: 'withdrawn' }, () => [made.withdrawn]],
    [{ kind: 'sponsorship' }, () => [made.sponsor]],
    [{ kind: 'membership' }, () => [made.hours]],
    [{ tier: 'partner' }, () => [made.sponsor]],
    [{ tier: 'visionary' }, () => []],
    [{ programme: 'pypi-security' }, () => [made.asked]],
    [{ programme: 'pypi-security', state: 'approved' }, () => []],
    [{ kind: 'one-time', state: 'approved' }, () => [made.approved]],
    [{ fulfilment: 'not-yet-due' }, () => [made.approved]],
    [{ fulfilment: 'not-yet-due', q: 'zebra' }, () => [made.approved]],
    [{ fulfilment: 'overdue' }, () => []],
    [{ fulfilment: 'not-yet-due', kind: 'membership' }, () => []],
    [{ programme: 'nothing' }, () => []],
    [{ tier: "x' OR 1=1" }, () => []],
  ])('%j', async (params, expected) => {
    expect(await found(params)).toEqual(expected());
  });

  it.each([
    { state: 'nonsense' },
    { kind: 'nonsense' },
    { sort: 'nonsense' },
    { status: 'paid' },
    { state: { not: '' } },
    { kind: '\u0000' },
  ])('%j is ignored', async (params) => {
    expect(await found(params)).toEqual(await found({}));
  });

  it.each(['programme', 'tier', 'q', 'state', 'kind', 'sort'])('accept a NUL in %s', async (name) => {
    await expect(list({ [name]: 'a\u0000b' })).resolves.toBeDefined();
  });

  it('show every pledge for all states', async () => {
    expect((await list({ state: 'any', kind: 'membership' })).count?.atLeast).toBe(1);
    expect((await walk({ state: 'any', q: 'zebra' })).flat()).toEqual([made.approved]);
  });

  it('use only the first value of a repeated parameter', () => {
    expect(toQueueAsked({ state: ['approved', 'declined'], q: ['  a  ', 'b'], kind: [] })).toMatchObject({
      state: 'approved',
      q: 'a',
      kind: '',
    });
  });

  it('are in the address of the next page', () => {
    const asked = toQueueAsked({ q: 'a&b', state: 'approved', cursor: 'old' });
    expect(toQueueHref(asked, '1-2')).toBe('/admin/pledges?q=a%26b&state=approved&cursor=1-2');
    expect(toQueueHref(toQueueAsked({}), '')).toBe('/admin/pledges');
  });

  it('have the existing programmes and levels as options', async () => {
    const { programmes, tiers } = await listQueueOptions(staff, toQueueAsked({}));
    expect(programmes).toContainEqual({ value: 'grants', label: 'Grants' });
    expect(tiers[0]).toEqual({ value: 'visionary', label: 'Visionary' });
  });
});
