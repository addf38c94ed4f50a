import { DEFAULT_LANG, type Lang } from '#content/languages';
import type { Dedication } from '#domain/dedication';
import { money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { countToModerateRows, findToModerate, type ModerationRow } from '#server/desk/moderation-store';
import { dedicationToShow, toShownCard, type ShownCard } from '#server/pledge/text-status';
import { describePledge, toRecurring, type PledgeSummary } from '#server/pledge/pledge-summary';

/** A pledge with a name, a message or a card that nobody has looked at; null for what was looked at, or is none. */
export type ToModerate = Pick<PledgeSummary, 'reference' | 'kind' | 'what' | 'amount' | 'recurring' | 'hoursPerMonth'> &
  Readonly<{
    version: number;
    supporter: string;
    email: string;
    /** The name as it would be shown, whether it waits or not. */
    displayName: string;
    name: string | null;
    /** Empty if only the dedication waits. */
    message: string | null;
    /** What is shown with the message, and decided with it. */
    dedication: Dedication | null;
    card: ShownCard | null;
    waitedHours: number;
    /** The reader's own pledge: somebody else has to decide. */
    isOwn: boolean;
  }>;

/** One page of the list, oldest first, and the cursor of the next page (null on the last). `count` is the total, up to 1,001. */
export type ModerationView = Readonly<{
  items: readonly ToModerate[];
  cursor: string;
  next: string | null;
  count: number;
}>;

/** The number of pledges on one page. */
export const MODERATION_PAGE = 30;
const HOUR_MS = 3_600_000;

function toAfter(cursor: string): Readonly<{ createdAt: Date; id: bigint }> | null {
  const [, ms, id] = /^(\d{1,15})-(\d{1,18})$/.exec(cursor) ?? [];
  const createdAt = new Date(Number(ms));
  return id === undefined || Number.isNaN(createdAt.getTime()) ? null : { createdAt, id: BigInt(id) };
}

function toItem(row: ModerationRow, staff: Staff, at: Date, lang: Lang): ToModerate {
  const { reference, version, email, displayName, name, message, hoursPerMonth } = row;
  return {
    reference,
    version,
    kind: row.kind as PledgeKind,
    what: describePledge({ ...row, tier: null, years: null }, lang),
    amount: row.amount === 0n ? null : money(row.amount, toCurrency(row.currency)),
    recurring: toRecurring(row),
    hoursPerMonth,
    supporter: row.supporter ?? email,
    email,
    displayName,
    name,
    message,
    dedication: dedicationToShow(row),
    card: toShownCard({ email: row.cardTo, name: row.cardName, giver: row.cardGiver, text: row.cardText }, row),
    waitedHours: (at.getTime() - row.createdAt.getTime()) / HOUR_MS,
    isOwn: row.supporterId === staff.id,
  };
}

/** One page of the names, messages and cards that nobody has looked at, as the address asks for it (`cursor`), with texts in a language. */
export async function listToModerate(
  staff: Staff<'moderate'>,
  params: Readonly<Record<string, unknown>>,
  lang: Lang = DEFAULT_LANG,
): Promise<ModerationView> {
  const cursor = typeof params.cursor === 'string' ? params.cursor : '';
  const after = toAfter(cursor);
  const [rows, { many }] = await Promise.all([findToModerate(after, MODERATION_PAGE + 1), countToModerateRows()]);
  const page = rows.slice(0, MODERATION_PAGE);
  const last = rows.length > MODERATION_PAGE ? page.at(-1) : null;
  const at = now();
  return {
    items: page.map((row) => toItem(row, staff, at, lang)),
    cursor: after ? cursor : '',
    next: last ? `${last.createdAt.getTime()}-${last.id}` : null,
    count: many,
  };
}

/** The number of pledges with a name, a message or a card to look at, counted up to 1,001. */
export async function countToModerate(_staff: Staff<'moderate'>): Promise<number> {
  return (await countToModerateRows()).many;
}
