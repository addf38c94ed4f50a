import type { Lang } from '#content/languages';
import { EMAIL_OF_EVENT, EMAILS_TO_CONTACTS } from '#domain/email-of-event';
import type { EventType } from '#domain/event';
import type { InstalmentState } from '#domain/payment-allocation';
import type { ReviewState } from '#domain/review';
import { frameEmail } from '#server/email/email-frame';
import { findRecipientOf, findWordedPledge } from '#server/email/email-store';
import { toEmailLang, toEventEmail } from '#server/email/email-text';
import type { WordedEvent } from '#server/email/worded-event';
import { findChangedTexts } from '#server/email-template/changed-texts';
import type { EmailPreview } from '#server/email-template/email-template-queries';
import { findChargedLabel } from '#server/payment-provider/saved-method-store';
import { listOpenPayments } from '#server/pledge/open-payments';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** An event that has not happened yet, and the pledge after it: its state of review and its instalments (minor units). */
export type PlannedEvent = Readonly<{
  type: EventType<'pledge'>;
  reason: string | null;
  data: WordedEvent['data'];
  review: ReviewState;
  instalments: readonly InstalmentState[];
}> &
  Partial<Pick<WordedEvent['pledge'], 'amount' | 'parts' | 'everyMonths'>>;

/**
 * The email that an event would send, to whom and in which language. `hasContacts`: other contacts of its organisation get one too. `later`: what gets its number
 * after the event, and is linked if it has one as the email is sent. `none`: it sends none. `nobody`: the supporter was forgotten.
 */
export type EventEmailPreview =
  | Readonly<{
      kind: 'email';
      email: EmailPreview;
      to: string;
      lang: Lang;
      hasContacts: boolean;
      later: 'invoice' | 'receipt' | null;
    }>
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'nobody' }>
  | Readonly<{ kind: 'not-found' }>;

/** What is open of a pledge with these instalments, and who pays it. */
async function toOpen(
  { id, currency, repeat }: PledgeSnapshot,
  instalments: readonly InstalmentState[],
): Promise<Pick<WordedEvent, 'isOpen' | 'nextPayment' | 'charged'>> {
  const label = repeat === 'once' ? null : await findChargedLabel(id);
  const charged = label === null ? [] : instalments.map(({ due }) => due);
  const open = listOpenPayments({ instalments, currency, recurring: { charged } });
  return {
    isOpen: open.length > 0,
    nextPayment: open.find(({ isCharged }) => !isCharged) ?? null,
    charged: open.some(({ isCharged }) => isCharged) ? label : null,
  };
}

/** The email that an event of a pledge would send now, made as the email itself is. Nothing is stored or sent. */
export async function previewEventEmail(
  pledge: PledgeSnapshot,
  { type, reason, data, review, instalments, ...promise }: PlannedEvent,
): Promise<EventEmailPreview> {
  const kind = EMAIL_OF_EVENT[type];
  if (!kind) return { kind: 'none' };
  const [row, recipient] = await Promise.all([findWordedPledge(pledge.id), findRecipientOf(pledge.supporterId)]);
  if (!row) return { kind: 'not-found' };
  if (!recipient) return { kind: 'nobody' };
  const lang = toEmailLang(recipient.locale);
  const event: WordedEvent = {
    data,
    reason,
    ...(await toOpen(pledge, instalments)),
    invoices: [],
    pledge: {
      ...row,
      ...promise,
      review: review === 'needs-info' ? 'needs_info' : review,
      instalments: instalments.map(({ due, amount }) => ({ plan: 1, due: new Date(due), amount: amount.amount })),
    },
  };
  const content = toEventEmail(kind, event, lang, { changed: await findChangedTexts(kind, lang) });
  return {
    kind: 'email',
    email: frameEmail(content, lang),
    to: recipient.email,
    lang,
    hasContacts: pledge.organisationId !== null && EMAILS_TO_CONTACTS.has(kind),
    later:
      kind === 'payment-received' ? 'receipt' : type === 'approved' && pledge.kind === 'sponsorship' ? 'invoice' : null,
  };
}
