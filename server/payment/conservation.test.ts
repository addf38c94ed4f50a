import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureCampaign } from '#test/fixture-campaign';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { conserves } from '#test/ledger-model';
import { anyAct, newWorld, play, type Act, type MoneyWorld } from '#test/money-acts';
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
} from '#test/factories';
import { fulfilment } from '#domain/fulfilment';
import { openAmount } from '#domain/payment-allocation';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { foldFigures } from '#server/figures/figures-store';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  await addLongCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

const MEMBERSHIP = { kind: 'membership', class: 'supporting', amount: 9_900 };
/** What the pledges are of at first: recurring gifts, memberships, and gifts in 1, 2, 4 and 12 instalments. */
const BODIES = [
  recurring(3_000),
  recurring(20_000, 'yearly'),
  ...Array.from({ length: 5 }, () => MEMBERSHIP),
  ...([1, 2, 4, 12, 1, 2, 4, 12] as const).map((instalments, i) => gift(40_000 + i, { instalments })),
];
/** What happens first, one after another, so that it is part of every history: by the number of the pledge. */
const FIRST = [
  ...[2, 3, 4].map((pledge) => [pledge, 'pay-online'] as const),
  [2, 'renew'],
  [3, 'dispute-online'],
  [3, 'win-dispute'],
  [3, 'refund-online'],
  [3, 'fail-refund'],
  [4, 'dispute-online'],
  [4, 'lose-dispute'],
  [7, 'give'],
  [7, 'reverse'],
  [8, 'give-online'],
  [8, 'reverse'],
  [9, 'give-online'],
  [9, 'dispute-online'],
  [9, 'win-dispute'],
  [9, 'refund-online'],
] as const;
const ACTS = 600;

async function newHistory(): Promise<MoneyWorld> {
  const pledges: MoneyWorld['pledges'] = [];
  for (const body of BODIES) {
    const supporter = await newPerson();
    pledges.push({ supporter, reference: (await pledge(supporter, body)).reference });
  }
  return newWorld({ pledges, treasurer, reviewer });
}

/** Four workers share a list of acts, so they also meet at the same pledge, while the figures are folded. */
async function live(world: MoneyWorld, acts: readonly Act[]): Promise<string[]> {
  let playing = true;
  const folding = (async () => {
    while (playing) await foldFigures();
  })();
  const outcomes: string[] = [];
  const hand = async (own: readonly Act[]) => {
    for (const each of own) outcomes.push(await play(world, each));
  };
  await Promise.all([0, 1, 2, 3].map((nth) => hand(acts.filter((_, i) => i % 4 === nth)))).finally(() => {
    playing = false;
  });
  await folding;
  return outcomes;
}

async function expectConserved(reference: string): Promise<void> {
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
  if (firstOpen < 0) return;
  expect(instalments.slice(firstOpen + 1).every((part) => part.settled === 0n)).toBe(true);
  expect(instalments.slice(0, lastOpen).every((part) => part.ended + part.released === 0n)).toBe(true);
}

/** What the book has of each payment is what is left of it at the provider, once each was heard of again: webhooks are late and not in order. */
async function expectAsAtTheProvider({ provider }: MoneyWorld): Promise<void> {
  await provider.tellAgain();
  for (const { id, left } of provider.left()) {
    const [row] = await ask<{ left: string }>(
      `WITH RECURSIVE of AS (
         SELECT id, amount FROM payment WHERE external_id = $1
         UNION ALL SELECT m.id, m.amount FROM payment m JOIN of ON m.reverses_id = of.id OR m.moved_from = of.id
       ) SELECT sum(amount) AS left FROM of`,
      [id],
    );
    expect(row?.left, id).toBe(String(left));
  }
}

describe('money', () => {
  it('is conserved through random actions on several pledges at once, with folding in between', async () => {
    const world = await newHistory();
    const first: string[] = [];
    for (const [pledge, act] of FIRST) first.push(await play(world, { pledge, act, cents: 9_900, which: 0 }));
    expect(first.filter((outcome) => outcome === 'refused')).toEqual([]);
    const outcomes = await live(world, fc.sample(anyAct, { numRuns: ACTS, seed: 20_261_121 }));
    await expectAsAtTheProvider(world);

    expect(outcomes).toHaveLength(ACTS);
    const kinds = [
      'recorded',
      'moved',
      'refused',
      'conflict',
      'changed',
      'released',
      'released-unpaid',
      'extended',
      'given',
    ];
    for (const kind of [...kinds, 'online-recorded', 'online-known']) expect(outcomes).toContain(kind);
    for (const { reference } of world.pledges) await expectConserved(reference);
    await expectChecksHold();
    await foldFigures();
    await expectChecksHold();
    for (const source of ['staff', 'stripe'])
      expect(
        await countOf('payment WHERE moved_from IS NOT NULL AND pledge_id IS NULL AND source = $1', [source]),
      ).toBeGreaterThan(0);
    expect(await countOf('payment')).toBeGreaterThan(40);
    expect(await countOf("payment WHERE kind = 'refund'")).toBeGreaterThan(5);
    expect(await countOf("event WHERE type = 'refund-reversed'")).toBeGreaterThan(0);
    for (const outcome of ['won', 'lost'])
      expect(await countOf('dispute_outcome WHERE outcome = $1', [outcome])).toBeGreaterThan(0);
  }, 240_000);
});
