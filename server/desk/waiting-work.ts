import { compareDates, type CivilDate } from '#domain/civil-date';
import { lastDayPastGrace } from '#domain/fulfilment';
import { money, type Money } from '#domain/money';
import type { WaitingCount } from '#domain/waiting-count';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { countToModerateRows } from '#server/desk/moderation-store';
import { countDecisions } from '#server/desk/overview-store';
import { countFailedRows } from '#server/email/email-list-store';
import { hasRight, type Right } from '#server/identity/rights';
import { findGivenUpJobs } from '#server/job/given-up-jobs-store';
import { countMembersWithHours } from '#server/member/member-list-store';
import { countWaitingDetails } from '#server/organisation/desk-organisation-store';
import { countWaitingLogos } from '#server/organisation/logo-draft-store';
import { countUnanswered } from '#server/payment/open-instalment-queries';
import { readOpenDays } from '#server/payment/open-instalment-store';
import { countUnmatched, findOwedBack } from '#server/payment/unsettled-money-store';

/** What can wait for staff, in the order of the page. */
const WAITING_KINDS = [
  'new',
  'answered',
  'second',
  'hours',
  'messages',
  'logos',
  'texts',
  'unmatched',
  'owed-back',
  'overdue',
  'unanswered',
  'emails',
  'jobs',
] as const;

/** One of these kinds. */
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Something that waits for a member of staff: how many, `isMore` if counting stopped there, and for how many hours the first has waited; null if that is not known. */
export type WaitingLine = Readonly<{
  kind: WaitingKind;
  many: number;
  isMore: boolean;
  waitedHours: number | null;
  /** Since when the first has waited; null if that is not known. */
  oldest: Date | null;
  /** What is overdue, in each currency. */
  amounts: readonly Money[];
  /** Where the work is done. */
  path: string;
}>;

/** Where each kind of waiting work is done. */
const WAITING_PLACES: Readonly<Record<WaitingKind, string>> = {
  new: '/admin/pledges',
  answered: '/admin/pledges',
  second: '/admin/pledges',
  hours: '/admin/members?show=hours',
  messages: '/admin/messages',
  logos: '/admin/messages',
  texts: '/admin/organisations',
  unmatched: '/admin/payments',
  'owed-back': '/admin/payments',
  overdue: '/admin/payments?show=overdue',
  unanswered: '/admin/payments?show=unanswered',
  emails: '/admin/emails',
  jobs: '/admin/emails',
};

/** Whose work it is: a person, and the roles that count for them. */
export type Worker = Pick<Person, 'id' | 'roles'>;

const HOUR_MS = 3_600_000;
const COUNTED = 1_000;

type Found = WaitingCount & Readonly<{ kind: WaitingKind; amounts?: readonly Money[] }>;

const startOf = (day: CivilDate) => new Date(`${day}T00:00:00Z`);

const toOldest = (dates: readonly Date[]) => dates.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;

/** Adds amounts up, one sum for each currency. */
export function byCurrency(parts: readonly Readonly<{ amount: bigint; currency: string | null }>[]): Money[] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of parts) if (currency) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  return [...sums].map(([currency, amount]) => money(amount, toCurrency(currency)));
}

async function findDecisions(worker: Worker): Promise<Found[]> {
  const [counts, hours] = await Promise.all([countDecisions(worker.id), countMembersWithHours(COUNTED + 1)]);
  return [...[...counts].map(([kind, count]) => ({ kind, ...count })), { kind: 'hours', ...hours }];
}

async function findToModerate(): Promise<Found[]> {
  const [messages, logos, texts] = await Promise.all([
    countToModerateRows(),
    countWaitingLogos(),
    countWaitingDetails(),
  ]);
  return [
    { kind: 'messages', ...messages },
    { kind: 'logos', ...logos },
    { kind: 'texts', ...texts },
  ];
}

async function findMoney(at: Date): Promise<Found[]> {
  const day = today(at);
  const [unmatched, owedBack, days] = await Promise.all([
    countUnmatched(COUNTED + 1),
    findOwedBack(COUNTED + 1),
    readOpenDays(day),
  ]);
  const late = days.filter(({ due, graceDays }) => compareDates(due, lastDayPastGrace(day, graceDays)) <= 0);
  const unanswered = await countUnanswered(late, at, COUNTED + 1);
  const first = late[0];
  return [
    { kind: 'unmatched', many: unmatched.many, oldest: unmatched.oldest && startOf(unmatched.oldest) },
    { kind: 'owed-back', many: owedBack.length, oldest: toOldest(owedBack.map(({ since }) => since)) },
    {
      kind: 'overdue',
      many: late.length,
      oldest: first ? startOf(first.due) : null,
      amounts: byCurrency(late.map(({ open, currency }) => ({ amount: open, currency }))),
    },
    { kind: 'unanswered', many: unanswered.many, oldest: unanswered.due && startOf(unanswered.due) },
  ];
}

async function findGivenUp(): Promise<Found[]> {
  const jobs = await findGivenUpJobs(COUNTED + 1);
  return [{ kind: 'jobs', many: jobs.length, oldest: jobs[0]?.at ?? null }];
}

/** What waits that a person has the right to do, in the order of the page: counts and amounts, no data of people. */
export async function findWaiting(worker: Worker, at: Date): Promise<WaitingLine[]> {
  const may = (right: Right) => hasRight(worker.roles, right);
  const found = await Promise.all([
    may('decide') ? findDecisions(worker) : [],
    may('moderate') ? findToModerate() : [],
    may('handle-money') ? findMoney(at) : [],
    may('send-emails') ? countFailedRows().then((count): Found[] => [{ kind: 'emails', ...count }]) : [],
    may('manage-roles') ? findGivenUp() : [],
  ]);
  const all = found.flat();
  return WAITING_KINDS.flatMap((kind) => {
    const line = all.find((each) => each.kind === kind);
    if (!line || line.many === 0) return [];
    const waitedHours = line.oldest && (at.getTime() - line.oldest.getTime()) / HOUR_MS;
    const many = Math.min(line.many, COUNTED);
    return [
      {
        kind,
        many,
        isMore: line.many > COUNTED,
        waitedHours,
        oldest: line.oldest,
        amounts: line.amounts ?? [],
        path: WAITING_PLACES[kind],
      },
    ];
  });
}
