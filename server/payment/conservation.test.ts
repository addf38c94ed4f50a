import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureCampaign } from '#test/fixture-campaign';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { conserves } from '#test/ledger-model';
import { addDays } from '#domain/civil-date';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  snapshotOf,
  toMove,
} from '#test/factories';
import { fulfilment } from '#domain/fulfilment';
import { entriesForReleased } from '#domain/ledger';
import { openAmount } from '#domain/payment-allocation';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { foldFigures } from '#server/figures/figures-store';
import { storeRelease } from '#server/member/member-store';
import { toConfirmation } from '#server/payment/payment-warnings';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { recordPayment } from '#server/payment/record-payment';
import { recordUnmatched } from '#server/payment/record-unmatched';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { payInOtherInstalments } from '#server/pledge-change/change-instalments';
import { changeProgramme } from '#server/pledge-change/change-programme';
import { endPledge } from '#server/pledge-change/end-pledge';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

type Act = Readonly<{
  pledge: number;
  act:
    | 'pay'
    | 'give'
    | 'extend'
    | 'reverse'
    | 'refund'
    | 'roll-back'
    | 'approve'
    | 'stale'
    | 'end-part'
    | 'end-rest'
    | 'split'
    | 'programme'
    | 'release';
  cents: number;
  which: number;
}>;
const PLEDGES = 10;
const DAY_MS = 86_400_000;
const PROGRAMMES = fixtureCampaign(2026).programmes.map(({ slug }) => slug);
const supporters = new Map<string, Person>();

const anyAct: fc.Arbitrary<Act> = fc.record({
  pledge: fc.nat({ max: PLEDGES - 1 }),
  act: fc.constantFrom(
    ...([
      'pay',
      'pay',
      'give',
      'give',
      'reverse',
      'reverse',
      'reverse',
      'refund',
      'refund',
      'refund',
      'roll-back',
      'approve',
      'stale',
    ] as const),
    ...([
      'extend',
      'extend',
      'end-part',
      'end-part',
      'end-rest',
      'split',
      'split',
      'split',
      'programme',
      'release',
    ] as const),
  ),
  cents: fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom(1, 3_333, 10_000, 40_000)),
  which: fc.nat({ max: 20 }),
});

async function paymentOf(reference: string, which: number): Promise<string> {
  const rows = await ask<{ id: string }>(
    "SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 AND m.kind IN ('payment', 'refund') ORDER BY m.id",
    [reference],
  );
  return rows[which % Math.max(rows.length, 1)]?.id ?? '0';
}

/** Releases the rest, as the worker does for unpaid memberships. */
async function release(reference: string): Promise<string> {
  const { id, version, instalments } = await snapshotOf(reference);
  const entries = entriesForReleased(instalments);
  if (entries.length === 0) return 'refused';
  const row = { pledgeId: id, version, reason: 'By chance', at: new Date(), bookedOn: today(), entries };
  return (await storeRelease(row)) ? 'released' : 'conflict';
}

async function play(reference: string, { act, cents, which }: Act): Promise<string> {
  const supporter = supporters.get(reference);
  if (!supporter) throw new Error('Nobody’s pledge');
  const request = await toMove(reference, { reason: 'By chance' });
  const form = {
    ...request,
    amount: `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
    receivedOn: addDays(today(), -which),
    note: '',
  };
  const confirmed = toConfirmation(form);
  switch (act) {
    case 'pay':
      return (await recordPayment(treasurer, { ...form, confirmed })).kind;
    case 'give': {
      const typed = { key: request.key, amount: form.amount, receivedOn: form.receivedOn, note: request.key };
      await recordUnmatched(treasurer, typed);
      const [money] = await ask<{ id: string }>(
        "SELECT m.id FROM payment m JOIN event_private t ON t.event_id = m.event_id WHERE t.data ->> 'note' = $1",
        [request.key],
      );
      const given = { ...request, key: `${request.key}-given`, payment: money?.id ?? '' };
      return (await giveUnmatched(treasurer, given)).kind;
    }
    case 'end-part':
      return (await endPledge(supporter, { ...request, part: form.amount })).kind;
    case 'end-rest':
      return (await endPledge(supporter, { ...request, part: null })).kind;
    case 'split':
      return (await payInOtherInstalments(supporter, { ...request, parts: [1, 2, 4, 12][which % 4] ?? 1 })).kind;
    case 'programme':
      return (await changeProgramme(supporter, { ...request, programme: PROGRAMMES[which % 2] ?? '' })).kind;
    case 'release':
      return release(reference);
    case 'extend':
      // All gifts are extended, as the worker does, some years ahead.
      return (await extendRecurringGifts(new Date(Date.now() + which * 200 * DAY_MS))) > 0 ? 'extended' : 'refused';
    case 'stale':
      return (await recordPayment(treasurer, { ...form, confirmed, version: request.version - 1 })).kind;
    case 'reverse':
      return (
        await reversePayment(treasurer, { ...request, reason: 'By chance', payment: await paymentOf(reference, which) })
      ).kind;
    case 'refund':
      return (
        await refundPayment(treasurer, { ...form, reason: 'By chance', payment: await paymentOf(reference, which) })
      ).kind;
    case 'roll-back':
      return (await rollBackPledge(reviewer, request)).kind;
    case 'approve':
      return (await approvePledge(reviewer, request)).kind;
  }
}

describe('money', () => {
  it('is conserved through random actions on several pledges at once, with folding in between', async () => {
    const references: string[] = [];
    for (let i = 0; i < PLEDGES; i++) {
      const supporter = await newPerson();
      const once = gift(40_000 + i, { instalments: ([1, 2, 4, 12] as const)[i % 4] });
      const made = await pledge(supporter, [recurring(3_000), recurring(20_000, 'yearly')][i] ?? once);
      supporters.set(made.reference, supporter);
      references.push(made.reference);
    }
    const acts = fc.sample(anyAct, { numRuns: 400, seed: 20_261_121 });
    let playing = true;
    const folding = (async () => {
      while (playing) await foldFigures();
    })();
    // Two workers run the same list of actions, so they also meet at the same pledge.
    const outcomes: string[] = [];
    const hand = async (own: readonly Act[]) => {
      for (const each of own) outcomes.push(await play(references[each.pledge] ?? '', each));
    };
    await Promise.all([0, 1, 2, 3].map((nth) => hand(acts.filter((_, i) => i % 4 === nth))));
    playing = false;
    await folding;

    expect(outcomes).toHaveLength(400);
    for (const kind of ['recorded', 'moved', 'refused', 'conflict', 'changed', 'released', 'extended', 'given'])
      expect(outcomes).toContain(kind);
    for (const reference of references) {
      const { instalments, excess, received, waiting, review } = await snapshotOf(reference);
      const total = (pick: (part: (typeof instalments)[number]) => bigint) =>
        instalments.reduce((sum, part) => sum + pick(part), 0n);
      const promised = review === 'approved' ? total((part) => part.amount.amount) : 0n;
      const sums = {
        promised,
        ended: total((part) => part.ended),
        released: total((part) => part.released),
        settled: total((part) => part.settled),
        excess,
      };
      expect(conserves(sums, 'pledge')).toBe(true);
      const [facts] = await ask<{ sum: string }>(
        'SELECT COALESCE(sum(m.amount), 0) AS sum FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1',
        [reference],
      );
      // What arrived after an approval was undone waits for the next one.
      expect(received + waiting).toBe(BigInt(facts?.sum ?? -1));
      for (const days of [-400, 0, 20, 45, 200, 4_000]) {
        const on = addDays(today(), days);
        const { settled, ended, released } = sums;
        const graceDays = fixtureCampaign(2026).graceDays;
        const said = fulfilment({ review, instalments, settled, ended, released, today: on, graceDays });
        const query = 'SELECT pledge_fulfilment(id, $2::date) AS is FROM pledge WHERE reference = $1';
        expect(await ask(query, [reference, on]), `${reference} on ${on}`).toEqual([{ is: said }]);
      }
      // The oldest instalments are settled before any later one, and the latest are ended or released before any earlier one.
      const isOpen = (part: (typeof instalments)[number]) => openAmount(part) > 0n;
      const firstOpen = instalments.findIndex(isOpen);
      const lastOpen = instalments.findLastIndex(isOpen);
      if (firstOpen < 0) continue;
      expect(instalments.slice(firstOpen + 1).every((part) => part.settled === 0n)).toBe(true);
      expect(instalments.slice(0, lastOpen).every((part) => part.ended + part.released === 0n)).toBe(true);
    }
    await expectChecksHold();
    await foldFigures();
    await expectChecksHold();
    expect(await countOf('payment WHERE moved_from IS NOT NULL AND pledge_id IS NULL')).toBeGreaterThan(0);
    expect(await countOf('payment')).toBeGreaterThan(40);
    expect(await countOf("payment WHERE kind = 'refund'")).toBeGreaterThan(5);
    expect(await countOf("event WHERE type = 'refund-reversed'")).toBeGreaterThan(0);
  }, 120_000);
});
