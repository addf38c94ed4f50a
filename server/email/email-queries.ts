import { EMAIL_KINDS, EMAIL_STATES, type EmailKind, type EmailState } from '#domain/email-kind';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { toAnswerText } from '#server/email/email-error';
import { DROP_REASONS, type DropReason } from '#server/email/email-store';
import {
  countFailedRows,
  findEmailRow,
  findEmailRows,
  findEmailRowsOf,
  type EmailDbRow,
} from '#server/email/email-list-store';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';
import { findLinkToken } from '#server/sign-in/sign-in-token';

/** Why an email that has failed cannot be sent again. */
export type NotAgain = 'link-dead' | 'no-recipient';

/**
 * One email of the desk's list. `kind` is null for one that is no longer sent, `reference` for one that is not about a pledge, `recipient` once the address is
 * no longer known. `answer` is what the mail server said, one line. `again` is why a failed email cannot be sent again; null if it can, or has not failed.
 */
export type EmailView = Readonly<{
  id: string;
  kind: EmailKind | null;
  state: EmailState;
  reference: string | null;
  recipient: string | null;
  /** When it was sent, or else queued (RFC 3339). */
  at: string;
  attempts: number;
  answer: string | null;
  dropped: DropReason | null;
  notAgain: NotAgain | null;
}>;

/** The filter in the list's address: a state, or `any`. */
export type EmailFilter = EmailState | 'any';

/** One page of the list, and the cursor of the next (null on the last). `again`: the email that was just asked to be sent again. */
export type EmailListView = Readonly<{
  items: EmailView[];
  filter: EmailFilter;
  cursor: string | null;
  next: string | null;
  again: EmailView | null;
}>;

/** The number of emails on one page. */
export const EMAIL_PAGE = 50;
const COUNTED = 1_000;

/** Why a failed email cannot be sent again: its sign-in link no longer works, or its recipient was forgotten. */
export function whyNotAgain(row: EmailDbRow): NotAgain | null {
  if (row.kind !== 'sign-in') return row.recipient === null ? 'no-recipient' : null;
  const isAlive = row.link !== null && row.linkExpires !== null && row.linkExpires > now();
  return isAlive && findLinkToken(row.link, row.linkHash ?? '') ? null : 'link-dead';
}

function toView(row: EmailDbRow): EmailView {
  const { state, reference, recipient, attempts, lastError } = row;
  const reasons = Object.keys(DROP_REASONS) as DropReason[];
  const dropped = reasons.find((reason) => state === 'dropped' && DROP_REASONS[reason] === lastError) ?? null;
  return {
    id: String(row.id),
    kind: EMAIL_KINDS.find((kind) => kind === row.kind) ?? null,
    state,
    reference,
    recipient,
    at: (row.sentAt ?? row.createdAt).toISOString(),
    attempts,
    answer: lastError === null || dropped ? null : toAnswerText(lastError),
    dropped,
    notAgain: state === 'failed' ? whyNotAgain(row) : null,
  };
}

const toId = (value: unknown) => (typeof value === 'string' && /^\d{1,18}$/.test(value) ? BigInt(value) : null);

/** One page of the emails for staff, newest first. Without a filter in the address: those that have failed, because someone has to act on them. */
export async function listEmails(
  _staff: Staff<'read-desk'>,
  { state, cursor, again }: Readonly<Record<string, unknown>>,
): Promise<EmailListView> {
  const filter = ([...EMAIL_STATES, 'any'] as const).find((each) => each === state) ?? 'failed';
  const [before, sentAgain] = [toId(cursor), toId(again)];
  const [rows, row] = await Promise.all([
    findEmailRows(filter === 'any' ? null : filter, before, EMAIL_PAGE + 1),
    sentAgain === null ? null : findEmailRow(sentAgain),
  ]);
  const items = rows.slice(0, EMAIL_PAGE).map(toView);
  return {
    items,
    filter,
    cursor: before === null ? null : String(before),
    next: rows.length > EMAIL_PAGE ? (items.at(-1)?.id ?? null) : null,
    again: row && toView(row),
  };
}

/** The emails about a pledge, newest first. */
export async function listEmailsOf(_staff: Staff<'read-desk'>, { snapshot }: PledgeRecord): Promise<EmailView[]> {
  return (await findEmailRowsOf(snapshot.id)).map(toView);
}

/** The number of failed emails. `isMore` if counting stopped at that number. */
export async function countFailedEmails(_staff: Staff): Promise<Readonly<{ atLeast: number; isMore: boolean }>> {
  const { many } = await countFailedRows();
  return { atLeast: Math.min(many, COUNTED), isMore: many > COUNTED };
}
