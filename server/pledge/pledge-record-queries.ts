import type { CampaignTerms } from '#domain/campaign';
import { eventAmountOf, privateTextOf } from '#domain/event';
import { openTotal } from '#domain/end-pledge';
import { fulfilment } from '#domain/fulfilment';
import { openAmount, type InstalmentState } from '#domain/payment-allocation';
import { money, type Currency, type Money } from '#domain/money';
import { parseReference } from '#domain/reference';
import { withoutUndone } from '#domain/undo-decision';
import type { Person, Staff } from '#server/auth';
import { campaignOf } from '#server/campaign/campaign-queries';
import { localiseProgramme } from '#server/campaign/programme-text';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { nameOfGroup, nameOfPromised } from '#server/catalogue/benefit-texts';
import { canMove, canSee } from '#server/organisation/access';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { describePledge, toRecurring, type PledgeSummary } from '#server/pledge/pledge-summary';
import { toTexts, type CardView, type MessageView, type NameView } from '#server/pledge/text-status';
import { toEventNote } from '#server/pledge/event-note';
import { toPart, toUndated, type InstalmentView } from '#server/pledge/instalment-view';
import { toFacts } from '#server/pledge/pledge-facts';
import { toCourse, type CourseView } from '#server/pledge/recurring-course';
import { listPaymentsToMake, type OpenPayment } from '#server/pledge/open-payments';
import { toOwnChanges, type OwnChanges } from '#server/pledge/own-changes';
import { listConsents, type OwnConsent } from '#server/pledge/own-consents';
import { findRecordRow, refundedOf, type RecordRow } from '#server/pledge/pledge-record-store';
import { isPaused } from '#server/reminder/reminder-store';
import { findPledgeSnapshot, underscoresToDashes, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import { PLEDGE } from '#content/messages/pledge';
import { readMessages } from '#server/i18n/translate';

/** One event of a pledge's history, newest first. `by` is null if the reader may not know the person. */
export type EventView = Readonly<{
  kind: string;
  at: string;
  by: string | null;
  reason: string | null;
  amount: Money | null;
  /** What a supporter's change changed. */
  note: string | null;
  /** What happened in words, if it is none of a pledge's own events. */
  text?: string;
}>;

/** A complete pledge. `message` is null if there is none; `excess` is money beyond the pledge, null if there is none. */
export type PledgeView = PledgeSummary &
  Readonly<{
    version: number;
    facts: readonly Readonly<{ label: string; value: string }>[];
    /** Null without a name for the public list. */
    name: NameView | null;
    message: MessageView | null;
    card: CardView | null;
    instalments: readonly InstalmentView[];
    /** A paid membership. Its year begins when its price has been received. */
    awaitsPayment: boolean;
    /** How a recurring gift goes on; null for every other pledge. */
    course: CourseView | null;
    received: Money | null;
    excess: Money | null;
    /** What has arrived and does not count, because the pledge is not accepted. */
    waiting: Money | null;
    /** What of the payments was sent back, null if nothing. */
    refunded: Money | null;
    /** What the supporter ended and the foundation released, null if nothing; and what is still expected, null if no money is promised. */
    ended: Money | null;
    released: Money | null;
    expected: Money | null;
    events: readonly EventView[];
    benefits: readonly Readonly<{ name: string; group: string; quantity: number | null }>[];
  }>;

/** A pledge's row, its snapshot, and its view as of today. */
export type PledgeRecord = Readonly<{
  row: RecordRow;
  snapshot: PledgeSnapshot;
  view: PledgeView;
  approvalsNeeded: 1 | 2;
}>;

type ViewContext = Readonly<{
  lang: Lang;
  nameOf: (actor: RecordRow['events'][number]['actor']) => string | null;
  facts: PledgeView['facts'];
}>;

function toView(
  row: RecordRow,
  snapshot: PledgeSnapshot,
  graceDays: number,
  { nameOf, facts, lang }: ViewContext,
): PledgeView {
  const day = today();
  const currency = toCurrency(row.currency);
  const total = (pick: (part: InstalmentState) => bigint) =>
    snapshot.instalments.reduce((sum, part) => sum + pick(part), 0n);
  const settled = total((part) => part.settled);
  const ended = total((part) => part.ended);
  const released = total((part) => part.released);
  const { review, instalments, excess, received } = snapshot;
  const refunded = refundedOf(row);
  const open = instalments.find((part) => openAmount(part) > 0n);
  const what = describePledge(
    {
      membershipClass: row.membershipClass,
      tier: row.tier?.name ?? null,
      years: row.termYears,
      programme: row.programme?.name ?? null,
    },
    lang,
  );
  const lastRound = row.benefits[0]?.round;
  return {
    reference: row.reference,
    version: row.version,
    kind: underscoresToDashes(row.kind),
    what,
    amount: row.amount === 0n ? null : money(row.amount, currency),
    recurring: toRecurring(row),
    course: toCourse(snapshot, day),
    hoursPerMonth: row.hoursPerMonth,
    review,
    fulfilment: fulfilment({ review, instalments, settled, ended, released, today: day, graceDays }),
    pledgedOn: today(row.createdAt),
    nextDue: review === 'approved' && open ? { due: open.due, amount: money(openAmount(open), currency) } : null,
    facts,
    ...toTexts(row),
    instalments:
      review === 'approved' ? instalments.map((part) => toPart(part, snapshot, day, graceDays)) : toUndated(snapshot),
    awaitsPayment: row.kind === 'membership' && row.amount > 0n && row.termFrom === null && released + ended === 0n,
    received: snapshot.plan.parts > 0 ? money(received, currency) : null,
    excess: excess > 0n ? money(excess, currency) : null,
    waiting: snapshot.waiting > 0n ? money(snapshot.waiting, currency) : null,
    refunded: refunded > 0n ? money(refunded, currency) : null,
    ended: ended > 0n ? money(ended, currency) : null,
    released: released > 0n ? money(released, currency) : null,
    expected: snapshot.plan.parts > 0 ? money(openTotal(instalments), currency) : null,
    events: row.events.map((event) => ({
      kind: event.type,
      at: event.at.toISOString(),
      by: nameOf(event.actor),
      reason: privateTextOf(event.private?.data).reason,
      amount: amountOf(event, currency),
      note: toEventNote(event.type, event.data, currency, lang),
    })),
    benefits: row.benefits
      .filter(({ round }) => round === lastRound)
      .map(({ quantity, ...each }) => ({
        name: nameOfPromised(lang, each),
        group: nameOfGroup(lang, each.groupName),
        quantity,
      })),
  };
}

/** The signed amount of a payment's event, or of what was ended. Null for every other event. */
function amountOf({ type, data }: RecordRow['events'][number], currency: Currency): Money | null {
  const amount = eventAmountOf(type, data);
  return amount === null ? null : money(amount, currency);
}

/** A pledge's row and snapshot, and the terms of its campaign. */
type Found = Readonly<{ row: RecordRow; snapshot: PledgeSnapshot; terms: CampaignTerms }>;

async function read(text: string): Promise<Found | null> {
  const reference = parseReference(text);
  if (!reference) return null;
  const [row, snapshot] = await Promise.all([findRecordRow(reference), findPledgeSnapshot(reference)]);
  return row && snapshot && { row, snapshot, terms: (await campaignOf(snapshot)).terms };
}

type OwnParts = Readonly<{
  mayMove: boolean;
  changes: OwnChanges | null;
  consents: readonly OwnConsent[];
  reminders: 'on' | 'paused' | null;
  toPay: readonly OpenPayment[];
}>;

/** What is stored of a pledge that a person may see: their own or their organisation's, without decisions that were undone at once. Null if there is none or it is another person's, which is logged. */
export async function findOwnRecord(person: Person, reference: string): Promise<Found | null> {
  const found = await read(reference);
  if (!found) return null;
  if (await canSee(person, found.row))
    return { ...found, row: { ...found.row, events: withoutUndone(found.row.events) } };
  await logSecurityInRequest('refused', { actor: person.id, what: 'pledge' });
  return null;
}

/**
 * A pledge that a person may see, by its reference: their own or their organisation's. Null if there is none or it is another person's. Staff are unnamed.
 * `mayMove`: the person may also withdraw it and answer questions about it; `changes` is what they can change, `consents` what they can show or not. `reminders`
 * is null unless the person is the one who gets reminders of it. `toPay` is what is to be paid, without what a saved payment method is charged for.
 */
export async function findOwnPledge(
  person: Person,
  reference: string,
  lang: Lang = DEFAULT_LANG,
): Promise<(PledgeView & OwnParts) | null> {
  const found = await findOwnRecord(person, reference);
  if (!found) return null;
  const nameOf = (actor: RecordRow['events'][number]['actor']) => (actor?.id === person.id ? you : null);
  const { you } = readMessages(lang, PLEDGE);
  const facts = toFacts(found.row, 'supporter', lang, person.id);
  const view = toView(found.row, found.snapshot, found.terms.graceDays, { nameOf, facts, lang });
  const toPay = listPaymentsToMake(found.snapshot);
  // Also of what is charged: a yearly charge is announced.
  const isReminded = view.nextDue !== null && found.row.supporterId === person.id;
  const reminders: OwnParts['reminders'] = isReminded ? ((await isPaused(person.id)) ? 'paused' : 'on') : null;
  const more = { reminders, toPay };
  if (!(await canMove(person, found.row))) return { ...view, mayMove: false, changes: null, consents: [], ...more };
  const all = found.terms.programmes.map(({ slug, name }) => ({ slug, name: localiseProgramme(lang, name) }));
  const changes = toOwnChanges(found.snapshot, { current: found.row.programme?.slug, all });
  return { ...view, mayMove: true, changes, consents: listConsents(found.row), ...more };
}

/** Any pledge, for staff who may read the desk. */
export async function findRecord(
  _staff: Staff,
  reference: string,
  lang: Lang = DEFAULT_LANG,
): Promise<PledgeRecord | null> {
  const found = await read(reference);
  if (!found) return null;
  const { row, snapshot, terms } = found;
  const view = toView(row, snapshot, terms.graceDays, {
    nameOf: (actor) => actor && (actor.name ?? actor.email),
    facts: toFacts(row, 'desk', lang),
    lang,
  });
  return { row, snapshot, view, approvalsNeeded: snapshot.approvalsNeeded };
}
