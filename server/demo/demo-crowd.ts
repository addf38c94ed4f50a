import { DEFAULT_LANG } from '#content/languages';
import { CURRENCY } from '#content/campaign';
import { PROGRAMME_TEXTS } from '#content/programmes';
import type { DemoPerson, DemoPledge, Demonstration } from '#domain/demonstration';

type Crowd = Demonstration['crowd'];

/** The number of supporters in the crowd, and the number of days over which they pledged. */
const SIZE = 168;
const DAYS = 685;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function nameOf({ first, last, other: others }: Crowd, at: number): string {
  const other = at % 34 === 20 ? others[(at - 20) / 34] : undefined;
  return other ?? `${pick(first, at * 7)} ${pick(last, at * 5)}`;
}

/** More pledges in recent months, and a peak at the end of the year. */
function daysAgoOf(at: number): number {
  const share = 1 - (at + 0.5) / SIZE;
  return 3 + Math.trunc(DAYS * share * (0.55 + 0.45 * share));
}

const AMOUNTS = [25, 50, 99, 25, 250, 40, 99, 120, 25, 15, 500, 60, 99, 30, 10, 200, 75, 25, 42, 350] as const;
const SHOWN = ['named', 'named', 'named-without-amount', 'named', 'anonymous', 'named', 'named'] as const;

function bodyOf({ messages }: Crowd, at: number, name: string): Record<string, unknown> {
  const recognition = pick(SHOWN, at);
  const shown = recognition === 'anonymous' ? { recognition } : { recognition, displayName: name };
  if (at % 17 === 4) {
    return { kind: 'membership', class: 'contributing', hoursPerMonth: 5 + (at % 4), area: 'documentation', ...shown };
  }
  const amount = pick(AMOUNTS, at);
  if (at % 6 === 1) {
    return {
      kind: 'membership',
      class: 'supporting',
      amount: Math.max(25, amount) * 100,
      currency: CURRENCY,
      ...shown,
    };
  }
  const message = at % 5 === 2 ? { message: pick(messages, (at - 2) / 5) } : {};
  const instalments = at % 9 === 3 && amount >= 40 ? { instalments: 4 } : {};
  const slug = pick(Object.keys(PROGRAMME_TEXTS[DEFAULT_LANG]), at * 3 + (at % 4));
  return {
    kind: 'one-time',
    amount: amount * 100,
    currency: CURRENCY,
    programme: slug,
    ...shown,
    ...message,
    ...instalments,
  };
}

/** The payments: most pledges are paid in full after some days; of pledges in instalments, the instalments that are due; one in twelve is not paid. */
function paymentsOf(at: number, daysAgo: number, body: Record<string, unknown>): DemoPledge['payments'] {
  if (typeof body.amount !== 'number' || at % 12 === 7) return [];
  const late = Math.min(daysAgo - 1, 2 + (at % 11));
  if (body.instalments === undefined) return [{ amount: String(body.amount / 100), daysAgo: daysAgo - late }];
  const part = String(body.amount / 400);
  return [0, 91, 183, 274]
    .filter((after) => daysAgo - late - after > 0)
    .map((after) => ({ amount: part, daysAgo: daysAgo - late - after }));
}

/** One in three of those with a message gave in somebody's honour or memory. */
function dedicationOf(
  { dedications }: Crowd,
  at: number,
  body: Record<string, unknown>,
): Pick<DemoPledge, 'dedication'> {
  return body.message !== undefined && at % 15 === 12 ? { dedication: pick(dedications, (at - 12) / 15) } : {};
}

/** Staff read messages within three weeks; one message was hidden. Recent messages still wait. */
function judgementOf(at: number, daysAgo: number, body: Record<string, unknown>): Pick<DemoPledge, 'judgement'> {
  if (body.message === undefined || body.displayName === undefined || daysAgo < 20) return {};
  return { judgement: { act: at === 82 ? 'hide' : 'show', by: at % 2 ? 'rosa@example.org' : 'tomas@example.org' } };
}

/** Staff look at names within a few days. The most recent ones still wait. */
function lookOf(at: number, daysAgo: number, body: Record<string, unknown>): Pick<DemoPledge, 'nameShownBy'> {
  if (body.displayName === undefined || daysAgo < 8) return {};
  return { nameShownBy: at % 2 ? 'tomas@example.org' : 'rosa@example.org' };
}

/** Two years of small gifts and memberships by invented people, oldest first. The result is the same at every run. */
export function makeDemoCrowd(crowd: Crowd): { people: DemoPerson[]; pledges: DemoPledge[] } {
  const all = Array.from({ length: SIZE }, (_, at) => {
    const name = nameOf(crowd, at);
    const email = `crowd-${at + 1}@example.org`;
    const daysAgo = daysAgoOf(at);
    const body = bodyOf(crowd, at, name);
    const since = {
      payments: paymentsOf(at, daysAgo, body),
      ...dedicationOf(crowd, at, body),
      ...lookOf(at, daysAgo, body),
      ...judgementOf(at, daysAgo, body),
    };
    const pledge = { key: `crowd-${at + 1}`, by: email, daysAgo, body, ...since };
    return { person: { email, name }, pledge };
  });
  return { people: all.map(({ person }) => person), pledges: all.map(({ pledge }) => pledge) };
}
