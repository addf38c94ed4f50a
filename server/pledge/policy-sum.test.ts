import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  copyCampaign,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  toMove,
  tryPledge,
} from '#test/factories';
import type { Staff } from '#server/auth';
import { findCampaign, getCurrentCampaign } from '#server/campaign/campaign-queries';
import { createDraft } from '#server/draft/draft-store';
import { findCheckedDraft } from '#server/draft/draft-queries';
import { findAcceptedLately } from '#server/pledge/policy-store';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';

const DAY_MS = 86_400_000;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  reviewer = await newStaff('reviewer', 'decide');
});

const PAID = { kind: 'membership', class: 'supporting', amount: 9_900, currency: 'USD' };

describe('the policy limit counts a person’s sum', () => {
  it('of 120 pledges of 500 by one person only the first is accepted by policy', async () => {
    const person = await newPerson();
    const before = await readFigures();
    const reviews: string[] = [];
    for (let at = 0; at < 120; at += 1) reviews.push((await pledge(person, gift(50_000))).review);
    expect(reviews).toEqual(['approved', ...Array<string>(119).fill('submitted')]);
    const after = await readFigures();
    expect([after.promised - before.promised, after.inReview - before.inReview]).toEqual([50_000n, 119]);
    await expectChecksHold();
  });

  it('up to the limit and not a cent above it, gifts and memberships together', async () => {
    const person = await newPerson();
    expect((await pledge(person, gift(40_000))).review).toBe('approved');
    expect((await pledge(person, gift(10_001))).review).toBe('submitted');
    const { review, instalments } = await pledge(person, PAID);
    expect([review, instalments[0]?.due]).toEqual(['approved', expect.any(String)]);
    expect((await pledge(person, gift(101))).review).toBe('submitted');
    expect((await pledge(person, gift(100))).review).toBe('approved');
    // Pledges of no money are within every limit.
    const hours = { kind: 'membership', class: 'contributing', hoursPerMonth: 7, area: 'events' };
    for (const body of [hours, { kind: 'membership', class: 'basic' }])
      expect((await pledge(person, body)).review).toBe('approved');
  });

  it('of that person, in that campaign, in the days of its terms', async () => {
    const [person, now] = [await newPerson(), Date.now()];
    await copyCampaign({ slug: 'alongside', policy_days: 3, first_day: '2020-01-01' });
    await ask(
      "INSERT INTO programme (campaign_id, slug, name, position) SELECT id, 'grants', 'Grants', 0 FROM campaign WHERE slug = 'alongside'",
    );
    const reviewAt = async (body: object, daysAgo: number, who = person) =>
      (await pledge(who, body, new Date(now - daysAgo * DAY_MS))).review;
    expect(await reviewAt(gift(50_000), 31)).toBe('approved');
    expect(await reviewAt(gift(100), 1.5)).toBe('submitted');
    expect(await reviewAt(gift(50_000), 0.5)).toBe('approved');
    expect(await reviewAt(gift(100), 0)).toBe('submitted');
    expect(await reviewAt(gift(50_000), 0, await newPerson())).toBe('approved');
    const there = (amount: number) => gift(amount, { campaign: 'alongside' });
    expect(await reviewAt(there(50_000), 4)).toBe('approved');
    expect(await reviewAt(there(50_000), 1)).toBe('approved');
    expect(await reviewAt(there(100), 0)).toBe('submitted');
    const campaigns = [await getCurrentCampaign(), (await findCampaign('alongside')) ?? expect.fail('No campaign')];
    const sums = campaigns.map((campaign) => findAcceptedLately(person.id, campaign, new Date(now)));
    expect(await Promise.all(sums)).toEqual([50_000n, 50_000n]);
  });

  it('of what policy accepted alone: what a person decided about does not count', async () => {
    const person = await newPerson();
    const large = await pledge(person, gift(90_000));
    await approvePledge(reviewer, await toMove(large.reference));
    const first = await pledge(person, gift(50_000));
    expect(first.review).toBe('approved');
    await rollBackPledge(reviewer, await toMove(first.reference, { reason: 'No' }));
    const second = await pledge(person, gift(50_000));
    expect(second.review).toBe('approved');
    await declinePledge(reviewer, await toMove(first.reference, { reason: 'No' }));
    expect((await pledge(person, gift(100))).review).toBe('submitted');
    await rollBackPledge(reviewer, await toMove(second.reference, { reason: 'Look' }));
    await approvePledge(reviewer, await toMove(second.reference));
    expect((await pledge(person, gift(100))).review).toBe('approved');
  });
});

describe('under concurrency', () => {
  it('of 50 requests at once only what the limit allows is accepted, and all are stored', async () => {
    const person = await newPerson();
    const made = await Promise.all(Array.from({ length: 50 }, () => pledge(person, gift(20_000))));
    expect(made.filter(({ review }) => review === 'approved')).toHaveLength(2);
    expect(await countOf('pledge WHERE supporter_id = $1', [person.id])).toBe(50);
    await expectChecksHold();
  });

  it('a key that is sent twenty times makes one pledge, also above the sum', async () => {
    const [person, key] = [await newPerson(), randomUUID()];
    await pledge(person, gift(50_000));
    const results = await Promise.all(Array.from({ length: 20 }, () => tryPledge(person, gift(2_000), key)));
    expect(results.filter(({ kind }) => kind === 'made')).toHaveLength(1);
    expect(await countOf('pledge WHERE supporter_id = $1', [person.id])).toBe(2);
  });
});

describe('what is told and fixed', () => {
  it('the check page says it beforehand, with the limit and the days', async () => {
    const person = await newPerson();
    const answers = {
      amount: 'other',
      otherAmount: '200',
      programme: 'grants',
      instalments: '1',
      recognition: 'anonymous',
    };
    const holder = { userId: person.id, browser: null };
    const draft = await createDraft('one-time', { answers, lang: 'en' }, holder);
    expect(await findCheckedDraft(draft, holder)).toMatchObject({ byPolicy: true, overSum: null });
    await pledge(person, gift(40_000));
    expect(await findCheckedDraft(draft, holder)).toMatchObject({
      byPolicy: false,
      overSum: { limit: { amount: 50_000n }, days: 30 },
    });
    const large = await createDraft('one-time', { answers: { ...answers, otherAmount: '900' }, lang: 'en' }, holder);
    expect(await findCheckedDraft(large, holder)).toMatchObject({ byPolicy: false, overSum: null });
  });

  it('the event of an acceptance names the limit it was made under', async () => {
    const { reference } = await pledge(await newPerson(), gift(1_000));
    const [event] = await ask<{ data: unknown }>(
      'SELECT e.data FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE p.reference = $1',
      [reference],
    );
    expect(event?.data).toEqual({ amount: '10.00', currency: 'USD', limit: '50000', days: 30 });
  });
});
