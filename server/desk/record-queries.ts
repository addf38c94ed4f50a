import type { CampaignTerms } from '#domain/campaign';
import type { CivilDate } from '#domain/civil-date';
import { paymentAmountOf, privateTextOf } from '#domain/event';
import { fulfilment, openAmount, type Fulfilment, type InstalmentState } from '#domain/fulfilment';
import type { MessageStanding } from '#domain/message';
import { money, type Currency, type Money } from '#domain/money';
import { parseReference } from '#domain/reference';
import { approvalsNeeded } from '#domain/review';
import type { Person } from '#server/auth';
import { getCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { describePledge, type PledgeSummary } from '#server/pledge/pledge-summary';
import { messageStateOf } from '#server/desk/message-state';
import { toFacts } from '#server/desk/record-facts';
import { findRecordRow, type RecordRow } from '#server/desk/record-store';
import { findPledgeSnapshot, fromEnum, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** One event of a pledge's history, newest first. `by` is null where the reader may not know who. */
export type EventView = Readonly<{
  kind: string;
  at: string;
  by: string | null;
  reason: string | null;
  amount: Money | null;
}>;

/** One instalment with what arrived of it and where it stands today. */
export type InstalmentView = Readonly<{
  seq: number;
  due: CivilDate;
  amount: Money;
  settled: Money;
  state: Fulfilment;
}>;

/** What a supporter wrote for others to read, and where it stands. */
export type MessageView = Readonly<{ text: string; standing: MessageStanding }>;

/** A pledge in full. `message` is null where none was left. */
export type PledgeView = PledgeSummary &
  Readonly<{
    version: number;
    facts: readonly Readonly<{ label: string; value: string }>[];
    message: MessageView | null;
    instalments: readonly InstalmentView[];
    received: Money | null;
    excess: Money | null;
    events: readonly EventView[];
    benefits: readonly Readonly<{ name: string; group: string; quantity: number | null }>[];
  }>;

/** A pledge's row, where it stands, and its view as of today. */
export type PledgeRecord = Readonly<{
  row: RecordRow;
  standing: PledgeSnapshot;
  view: PledgeView;
  approvalsNeeded: 1 | 2;
}>;

function toPart(part: InstalmentState, standing: PledgeSnapshot, day: CivilDate, graceDays: number): InstalmentView {
  const { seq, due, amount, settled, ended, released } = part;
  const state = fulfilment({
    review: standing.review,
    instalments: [part],
    settled,
    ended,
    released,
    today: day,
    graceDays,
  });
  return { seq, due, amount, settled: money(settled, standing.currency), state: state ?? 'not-yet-due' };
}

type Reading = Readonly<{
  nameOf: (actor: RecordRow['events'][number]['actor']) => string | null;
  facts: PledgeView['facts'];
}>;

function toView(row: RecordRow, standing: PledgeSnapshot, graceDays: number, { nameOf, facts }: Reading): PledgeView {
  const day = today();
  const currency = toCurrency(row.currency);
  const total = (pick: (part: InstalmentState) => bigint) =>
    standing.instalments.reduce((sum, part) => sum + pick(part), 0n);
  const settled = total((part) => part.settled);
  const ended = total((part) => part.ended);
  const released = total((part) => part.released);
  const { review, instalments, excess, received } = standing;
  const open = instalments.find((part) => openAmount(part) > 0n);
  const what = describePledge({
    membershipClass: row.membershipClass,
    tier: row.tier?.name ?? null,
    years: row.termYears,
    programme: row.programme?.name ?? null,
  });
  const lastRound = row.benefits[0]?.round;
  return {
    reference: row.reference,
    version: row.version,
    kind: fromEnum(row.kind),
    what,
    amount: row.amount === 0n ? null : money(row.amount, currency),
    hoursPerMonth: row.hoursPerMonth,
    review,
    fulfilment: fulfilment({ review, instalments, settled, ended, released, today: day, graceDays }),
    pledgedOn: today(row.createdAt),
    nextDue: review === 'approved' && open ? { due: open.due, amount: money(openAmount(open), currency) } : null,
    facts,
    message: toMessage(row),
    instalments: instalments.map((part) => toPart(part, standing, day, graceDays)),
    received: instalments.length > 0 ? money(received, currency) : null,
    excess: excess > 0n ? money(excess, currency) : null,
    events: row.events.map((event) => ({
      kind: event.type,
      at: event.at.toISOString(),
      by: nameOf(event.actor),
      reason: privateTextOf(event.private?.data).reason,
      amount: amountOf(event, currency),
    })),
    benefits: row.benefits
      .filter(({ round }) => round === lastRound)
      .map(({ name, groupName, quantity }) => ({ name, group: groupName, quantity })),
  };
}

function toMessage(row: RecordRow): MessageView | null {
  const standing = messageStateOf(row);
  return standing && { text: row.message, standing };
}

/** The money of a payment's event, signed; null for every other. */
function amountOf({ type, data }: RecordRow['events'][number], currency: Currency): Money | null {
  const amount = paymentAmountOf(type, data);
  return amount === null ? null : money(amount, currency);
}

type Found = Readonly<{ row: RecordRow; standing: PledgeSnapshot; terms: CampaignTerms }>;

async function read(text: string): Promise<Found | null> {
  const reference = parseReference(text);
  if (!reference) return null;
  const [row, standing, { terms }] = await Promise.all([
    findRecordRow(reference),
    findPledgeSnapshot(reference),
    getCampaign(),
  ]);
  return row && standing && { row, standing, terms };
}

/** A person's own pledge by its reference; null for nobody's and for somebody else's alike. Staff stay unnamed. */
export async function findOwnPledge(person: Person, reference: string): Promise<PledgeView | null> {
  const found = await read(reference);
  if (!found || found.row.supporterId !== person.id) return null;
  const nameOf = (actor: RecordRow['events'][number]['actor']) => (actor?.id === person.id ? 'you' : null);
  const facts = toFacts(found.row, 'supporter');
  return toView(found.row, found.standing, found.terms.graceDays, { nameOf, facts });
}

/** Any pledge, for staff who may read the desk. */
export async function findRecord(reference: string): Promise<PledgeRecord | null> {
  const found = await read(reference);
  if (!found) return null;
  const { row, standing, terms } = found;
  const view = toView(row, standing, terms.graceDays, {
    nameOf: (actor) => actor && (actor.name ?? actor.email),
    facts: toFacts(row, 'desk'),
  });
  return { row, standing, view, approvalsNeeded: approvalsNeeded(money(standing.amount, standing.currency), terms) };
}
