import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ask, snapshotOf, toMove } from '#test/factories';
import { fixtureCampaign } from '#test/fixture-campaign';
import { newProvider, PROVIDER_ACTS, type Provider, type ProviderAct } from '#test/provider-acts';
import { addDays } from '#domain/civil-date';
import { entriesForReleased } from '#domain/ledger';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { storeRelease } from '#server/member/member-store';
import { renewMembership } from '#server/member/renew-membership';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { toConfirmation } from '#server/payment/payment-warnings';
import { recordPayment } from '#server/payment/record-payment';
import { recordUnmatched } from '#server/payment/record-unmatched';
import { refundPayment } from '#server/payment/refund-payment';
import { releasePledge } from '#server/payment/release-pledge';
import { reversePayment } from '#server/payment/reverse-payment';
import { payInOtherInstalments } from '#server/pledge-change/change-instalments';
import { changeProgramme } from '#server/pledge-change/change-programme';
import { endPledge } from '#server/pledge-change/end-pledge';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';

/** What can happen to the money of a pledge, so that a test can make histories of it by chance. */
const ACTS = [
  'pay',
  'give',
  'give-online',
  'extend',
  'reverse',
  'refund',
  'roll-back',
  'approve',
  'stale',
  'end-part',
  'end-rest',
  'split',
  'programme',
  'release',
  'release-unpaid',
  'renew',
  ...PROVIDER_ACTS,
] as const;

/** How often each act is drawn. */
const WEIGHTS: Partial<Record<(typeof ACTS)[number], number>> = {
  pay: 2,
  give: 2,
  'give-online': 3,
  extend: 2,
  reverse: 3,
  refund: 3,
  'end-part': 2,
  split: 3,
  'roll-back': 4,
  approve: 3,
  renew: 3,
  'pay-online': 3,
  'refund-online': 2,
  'fail-refund': 2,
  'dispute-online': 2,
  'win-dispute': 2,
  'lose-dispute': 2,
};

/** One act on the `pledge`-th pledge of those that there are; `which` chooses one of its payments, of the days and of the programmes. */
export type Act = Readonly<{ pledge: number; act: (typeof ACTS)[number]; cents: number; which: number }>;

/** Any act, with an amount that is often a round one. */
export const anyAct: fc.Arbitrary<Act> = fc.record({
  pledge: fc.nat(),
  act: fc.constantFrom(...ACTS.flatMap((act) => Array.from({ length: WEIGHTS[act] ?? 1 }, () => act))),
  cents: fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom(1, 3_333, 9_900, 10_000, 40_000)),
  which: fc.nat({ max: 20 }),
});

/** Whose pledges they are, who acts on them, and the provider at which they are paid. Renewals add pledges. */
export type MoneyWorld = Readonly<{
  pledges: { reference: string; supporter: Person }[];
  treasurer: Staff<'handle-money'>;
  reviewer: Staff<'decide'>;
  provider: Provider;
}>;

/** A world with these pledges, and a provider that has had no payment. */
export const newWorld = (people: Omit<MoneyWorld, 'provider'>): MoneyWorld => ({ ...people, provider: newProvider() });

const DAY_MS = 86_400_000;
const PROGRAMMES = fixtureCampaign(2026).programmes.map(({ slug }) => slug);

const isProviderAct = (act: Act['act']): act is ProviderAct => PROVIDER_ACTS.some((each) => each === act);

async function paymentOf(reference: string, which: number): Promise<string> {
  const rows = await ask<{ id: string }>(
    "SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 AND m.kind IN ('payment', 'refund') ORDER BY m.id",
    [reference],
  );
  return rows[which % Math.max(rows.length, 1)]?.id ?? '0';
}

/** Releases the rest, as the worker does for unpaid memberships. */
async function releaseUnpaid(reference: string): Promise<string> {
  const { id, version, instalments } = await snapshotOf(reference);
  const entries = entriesForReleased(instalments);
  if (entries.length === 0) return 'refused';
  const row = { pledgeId: id, version, reason: 'By chance', at: new Date(), bookedOn: today(), entries };
  return (await storeRelease(row)) ? 'released-unpaid' : 'conflict';
}

/** Renews a membership, and adds the new pledge to the others. */
async function renew({ pledges }: MoneyWorld, supporter: Person): Promise<string> {
  const result = await renewMembership(supporter, randomUUID(), 'en');
  if (result.kind === 'renewed') pledges.push({ reference: result.reference, supporter });
  return result.kind;
}

/** Does an act on its pledge. Returns the kind of its result. */
export async function play(world: MoneyWorld, { pledge, act, cents, which }: Act): Promise<string> {
  const { pledges, treasurer, reviewer, provider } = world;
  const chosen = pledges[pledge % pledges.length];
  if (!chosen) throw new Error('No pledges');
  const { reference, supporter } = chosen;
  if (isProviderAct(act)) return provider.play(reference, act, { cents, which });
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
    case 'give-online': {
      const id = await provider.payUnnamed(reference, cents);
      const [money] = await ask<{ id: string }>('SELECT id FROM payment WHERE external_id = $1', [id]);
      return (await giveUnmatched(treasurer, { ...request, payment: money?.id ?? '' })).kind;
    }
    case 'end-part':
      return (await endPledge(supporter, { ...request, part: form.amount })).kind;
    case 'end-rest':
      return (await endPledge(supporter, { ...request, part: null })).kind;
    case 'split':
      return (await payInOtherInstalments(supporter, { ...request, parts: [1, 2, 4, 12][which % 4] ?? 1 })).kind;
    case 'programme':
      return (await changeProgramme(supporter, { ...request, programme: PROGRAMMES[which % 2] ?? '' })).kind;
    case 'renew':
      return renew(world, supporter);
    case 'release': {
      const { kind } = await releasePledge(treasurer, { ...request, reason: 'By chance' });
      return kind === 'recorded' ? 'released' : kind;
    }
    case 'release-unpaid':
      return releaseUnpaid(reference);
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
