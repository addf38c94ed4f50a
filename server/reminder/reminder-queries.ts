import type { Lang } from '#content/languages';
import type { CivilDate } from '#domain/civil-date';
import { maskEmail } from '#domain/email-address';
import { money, type Money } from '#domain/money';
import { openAmount } from '#domain/payment-allocation';
import { byUrgency, isStillTrue, reminderKind, type ReminderStage } from '#domain/reminder';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { findIssued, type IssuedInvoice } from '#server/invoice/invoice-store';
import { findChargedLabel } from '#server/payment-provider/saved-method-store';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { describePledge } from '#server/pledge/pledge-summary';
import { readPauseToken } from '#server/reminder/pause-token';
import { findReminded, findReminderRows, type ReminderRow } from '#server/reminder/reminder-store';

/**
 * Something to remind of: what is open of `whole`, due on a day. `what` is what the pledge is for; `charged` what is charged then, null if nothing is; `invoice` of a sponsorship's
 * instalment, null while it has none.
 */
export type ReminderView = Readonly<{
  reference: string;
  what: string;
  due: CivilDate;
  open: Money;
  whole: Money;
  stage: ReminderStage;
  charged: string | null;
  invoice: IssuedInvoice | null;
}>;

async function toView(
  row: ReminderRow,
  pledge: PledgeSnapshot | null,
  invoices: readonly IssuedInvoice[],
  lang: Lang,
): Promise<ReminderView[]> {
  const due = fromDateColumn(row.due);
  if (!pledge || !isStillTrue(row.stage, due, today())) return [];
  const parts = pledge.instalments.filter((part) => part.due === due);
  const open = parts.reduce((sum, part) => sum + openAmount(part), 0n);
  if (open <= 0n) return [];
  const whole = parts.reduce((sum, part) => sum + part.amount.amount, 0n);
  const { reference, stage } = row;
  const toMoney = (amount: bigint) => money(amount, pledge.currency);
  const isCharged = pledge.recurring?.charged.includes(due) ?? false;
  // A bank has not decided about the charge yet.
  if (isCharged && reminderKind(stage) !== 'instalment-coming') return [];
  const charged = isCharged ? await findChargedLabel(pledge.id) : null;
  const what = describePledge(row, lang);
  const invoice = invoices.find((each) => each.reference === reference && each.due === due) ?? null;
  return [{ reference, what, due, stage, open: toMoney(open), whole: toMoney(whole), charged, invoice }];
}

/** What is still to be reminded of, the most pressing first. */
export async function toReminderViews(rows: readonly ReminderRow[], lang: Lang): Promise<ReminderView[]> {
  const invoices = await findIssued(rows.map(({ reference }) => reference));
  const views = await Promise.all(
    rows.map(async (row) => toView(row, await findPledgeSnapshot(row.reference), invoices, lang)),
  );
  return views.flat().toSorted(byUrgency);
}

/**
 * What an email still has to remind of, the most pressing first: read again, from where the pledge's page takes its open amounts, so without what was paid, ended or
 * undone since it was queued.
 */
export async function findReminders(emailId: bigint, lang: Lang): Promise<ReminderView[]> {
  return toReminderViews(await findReminderRows(emailId), lang);
}

/** What the page of a pause link shows: whose reminders they are (`a•••@example.org`), and whether they are paused. Null for an invalid link. */
export async function readPauseLink(token: unknown): Promise<Readonly<{ account: string; isPaused: boolean }> | null> {
  const person = readPauseToken(token);
  const found = person === null ? null : await findReminded(person);
  return found && { account: maskEmail(found.email), isPaused: found.isPaused };
}
