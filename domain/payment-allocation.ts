import type { CivilDate } from '#domain/civil-date';
import type { Money } from '#domain/money';
import type { Instalment } from '#domain/schedule';

/** An instalment with its amounts in minor units: settled by payments, ended by the supporter, released by the foundation. */
export type InstalmentState = Instalment & Readonly<{ settled: bigint; ended: bigint; released: bigint }>;

/** The change of one instalment's settled amount, in minor units; negative if a reversal reopens it. */
export type PartMove = Readonly<{ seq: number; due: CivilDate; settled: bigint }>;

/** The effect of a payment or a reversal on a pledge: the instalments that change, and the change of the excess. */
export type Allocation = Readonly<{ parts: readonly PartMove[]; excess: bigint }>;

/** The amount still expected of one instalment, in minor units. */
export function openAmount(part: InstalmentState): bigint {
  return part.amount.amount - part.settled - part.ended - part.released;
}

function bySeq(instalments: readonly InstalmentState[]): InstalmentState[] {
  return instalments.toSorted((a, b) => a.seq - b.seq);
}

function spread(
  parts: readonly InstalmentState[],
  amount: bigint,
  room: (part: InstalmentState) => bigint,
): { taken: [InstalmentState, bigint][]; rest: bigint } {
  let rest = amount;
  const taken: [InstalmentState, bigint][] = [];
  for (const part of parts) {
    const take = room(part) < rest ? room(part) : rest;
    if (take > 0n) taken.push([part, take]);
    rest -= take;
  }
  return { taken, rest };
}

/**
 * Allocates a payment to the oldest open instalment first, then to the next ones; a smaller payment settles part of an instalment. The rest is
 * excess. @throws RangeError unless the payment is positive; TypeError for a currency other than the instalments'.
 */
export function allocatePayment(instalments: readonly InstalmentState[], payment: Money): Allocation {
  if (payment.amount <= 0n) throw new RangeError('A payment is more than nothing');
  const stranger = instalments.find((part) => part.amount.currency !== payment.currency);
  if (stranger) throw new TypeError(`${payment.currency} cannot settle ${stranger.amount.currency}`);
  const { taken, rest } = spread(bySeq(instalments), payment.amount, openAmount);
  return { parts: taken.map(([{ seq, due }, settled]) => ({ seq, due, settled })), excess: rest };
}

/**
 * Reverses an amount, so that the pledge is as if it had never arrived: first the excess is reduced, then the instalments settled last reopen. What
 * is settled is therefore always the oldest part of the promise, whichever payment is reversed. @throws RangeError unless the amount is positive and
 * at most what arrived; TypeError for another currency.
 */
export function reverseAllocation(
  instalments: readonly InstalmentState[],
  excess: bigint,
  reversed: Money,
): Allocation {
  if (reversed.amount <= 0n) throw new RangeError('A reversal is of more than nothing');
  const stranger = instalments.find((part) => part.amount.currency !== reversed.currency);
  if (stranger) throw new TypeError(`${reversed.currency} was never paid into ${stranger.amount.currency}`);
  const fromExcess = excess < reversed.amount ? excess : reversed.amount;
  const latestFirst = bySeq(instalments).reverse();
  const { taken, rest } = spread(latestFirst, reversed.amount - fromExcess, (part) => part.settled);
  if (rest > 0n) throw new RangeError('More would be reversed than ever arrived');
  const parts = taken.map(([{ seq, due }, settled]) => ({ seq, due, settled: -settled }));
  return { parts: parts.reverse(), excess: -fromExcess };
}
