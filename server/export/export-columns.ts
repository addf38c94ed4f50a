import type { ExportName } from '#domain/export';

/**
 * What a column holds. `amount`: minor units in the currency of the column `currency`, or of the one that is named. `instant`: UTC, to the second. `day`: a civil date. The rows
 * have all of them as text, and an empty cell as null.
 */
export type ColumnKind = 'text' | 'number' | 'day' | 'instant' | 'amount' | Readonly<{ amountIn: string }>;

/** A column of an export. Names are stable: others read files by them. */
export type ExportColumn = Readonly<{ name: string; kind: ColumnKind }>;

const text = (...names: string[]): ExportColumn[] => names.map((name) => ({ name, kind: 'text' }));
const number = (...names: string[]): ExportColumn[] => names.map((name) => ({ name, kind: 'number' }));
const day = (...names: string[]): ExportColumn[] => names.map((name) => ({ name, kind: 'day' }));
const instant = (...names: string[]): ExportColumn[] => names.map((name) => ({ name, kind: 'instant' }));
const amount = (...names: string[]): ExportColumn[] => names.map((name) => ({ name, kind: 'amount' }));

/** The columns of each export in their order, which is that of its query. New ones are added at the end. docs/exports.md says what each holds; a test compares the two. */
export const EXPORT_COLUMNS: Readonly<Record<ExportName, readonly ExportColumn[]>> = {
  pledges: [
    ...text('pledge', 'campaign', 'kind', 'state'),
    ...instant('made_at', 'decided_at'),
    ...text('programme', 'level', 'membership_class', 'organisation', 'name', 'email', 'currency'),
    ...amount('amount', 'ended', 'released', 'received', 'expected', 'excess'),
    ...number('instalments'),
    ...text('repeat'),
    ...number('hours_per_month'),
    ...day('term_from', 'term_until'),
    ...text('tags'),
  ],
  payments: [
    ...number('payment'),
    ...text('kind'),
    ...day('received_on'),
    ...instant('recorded_at'),
    ...text('currency'),
    ...amount('amount'),
    { name: 'fee', kind: { amountIn: 'fee_currency' } },
    ...text('fee_currency', 'source', 'external_id'),
    ...number('takes_back'),
    ...text('pledge', 'campaign', 'pledge_kind', 'programme', 'name', 'receipt'),
  ],
  instalments: [
    ...text('pledge', 'campaign', 'kind'),
    ...number('number'),
    ...day('due'),
    ...text('currency'),
    ...amount('amount', 'received', 'ended', 'released', 'expected'),
    ...text('name', 'email'),
  ],
  journal: [
    ...number('entry'),
    ...day('date'),
    ...text('account'),
    ...amount('debit', 'credit'),
    ...text('currency', 'text', 'pledge', 'campaign'),
  ],
  reconciliation: [
    ...number('payment'),
    ...text('account'),
    ...day('received_on'),
    ...text('currency'),
    ...amount('amount', 'allocated', 'excess', 'kept', 'unmatched', 'set_aside', 'sent_back'),
    ...text('pledge', 'campaign'),
  ],
  receivables: [
    ...text('pledge', 'campaign', 'kind'),
    ...day('due'),
    ...number('days_since_due'),
    ...text('currency'),
    ...amount('amount', 'expected'),
    ...text('name', 'email'),
  ],
  fulfilment: [
    ...number('year'),
    ...text('kind', 'campaign', 'currency'),
    ...amount('promised', 'ended', 'released', 'received', 'expected'),
  ],
  supporters: [
    ...text('kind', 'name', 'email', 'campaign'),
    ...number('pledges'),
    ...text('currency'),
    ...amount('promised', 'received', 'expected'),
    ...instant('first_accepted_at', 'last_accepted_at'),
  ],
  members: [
    ...text('pledge', 'campaign', 'class', 'name', 'email'),
    ...day('first_day', 'last_day', 'joined_on'),
    ...text('currency'),
    ...amount('amount'),
    ...number('hours_per_month'),
    ...instant('intends_to_vote'),
  ],
  sponsors: [
    ...text('pledge', 'campaign', 'organisation', 'legal_name', 'country', 'website', 'level'),
    ...day('term_from', 'term_until'),
    ...text('currency'),
    ...amount('amount', 'received', 'expected'),
    ...text('contact_names', 'contact_emails', 'billing_email', 'purchase_order'),
  ],
  hours: [
    ...text('pledge', 'campaign', 'name', 'email', 'month'),
    ...number('hours', 'hours_per_month'),
    ...text('state'),
    ...instant('logged_at'),
  ],
  figures: [
    ...text('campaign', 'as_of', 'part', 'key', 'figure'),
    ...number('amount'),
    ...text('currency'),
    ...number('number'),
  ],
  events: [
    ...number('event'),
    ...instant('at'),
    ...text('stream', 'subject', 'pledge'),
    ...number('version'),
    ...text('type', 'actor_kind', 'actor', 'data'),
  ],
};
