import type { CivilDate } from '#domain/civil-date';
import type { Money } from '#domain/money';
import type { Instalment } from '#domain/schedule';

/**
 * An instalment with what became of it, in minor units: settled by payments, ended by the supporter, released by the
 * foundation.
 */
export type InstalmentState = Instalment & Readonly<{ settled: bigint; ended: bigint; released: bigint }>;

/** By how much one instalment moves, in minor units; negative where a reversal reopens it. */
export type PartMove = Readonly<{ seq: number; due: CivilDate; settled: bigint }>;

/** What a payment or a reversal does to a pledge: only the instalments it touches, and the change of the excess. */
export type Allocation = Readonly<{ parts: readonly PartMove[]; excess: bigint }>;

/** What is still expected of one instalment, in minor units. */
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
 * Lets a payment settle the oldest open instalment first, part-pay it when short and flow on when over. What is left
 * is excess.
 * @throws RangeError unless the payment is more than nothing; TypeError for another currency than the instalments'.
 */
export function allocatePayment(instalments: readonly InstalmentState[], payment: Money): Allocation {
  if (payment.amount <= 0n) throw new RangeError('A payment is more than nothing');
  const stranger = instalments.find((part) => part.amount.currency !== payment.currency);
  if (stranger) throw new TypeError(`${payment.currency} cannot settle ${stranger.amount.currency}`);
  const { taken, rest } = spread(bySeq(instalments), payment.amount, openAmount);
  return { parts: taken.map(([{ seq, due }, settled]) => ({ seq, due, settled })), excess: rest };
}

/**
 * Takes money back out, so that the pledge stands as if that much had never come: excess goes first, then the latest
 * settled instalment reopens. Hence what is settled is always the oldest part of the promise, whichever payment is
 * reversed.
 * @throws RangeError unless it is more than nothing and at most what arrived; TypeError for another currency.
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
