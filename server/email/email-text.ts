import { formatDate } from '#domain/civil-date';
import { isCurrency } from '#domain/currency';
import type { EmailKind } from '#domain/email-kind';
import { paymentAmountOf } from '#domain/event';
import { formatMoney, formatShortMoney, money } from '#domain/money';
import { fromDateColumn } from '#server/civil-date-column';
import type { EmailContent } from '#server/email/email-frame';
import type { EmailRow } from '#server/email/email-store';
import { findAim } from '#server/email/programme-aim';

type Event = NonNullable<EmailRow['event']>;

function amountOf({ amount, currency, hoursPerMonth }: Event['pledge']): string {
  if (hoursPerMonth !== null) return `${hoursPerMonth} hours a month`;
  if (amount === 0n || !isCurrency(currency)) return 'a basic membership';
  return formatShortMoney(money(amount, currency), 'en-US');
}

function planOf({ instalments, currency }: Event['pledge']): string[] {
  if (!isCurrency(currency) || instalments.length === 0) return [];
  const lines = instalments.map(
    ({ due, amount }) => `${formatDate(fromDateColumn(due))}: ${formatMoney(money(amount, currency))}`,
  );
  return [`What falls due, and when:\n${lines.join('\n')}`];
}

function purposeOf({ programme, tier, kind, membershipClass }: Event['pledge']): string {
  if (programme) return ` ${findAim('en', programme) ?? `for ${programme.name}`}`;
  if (tier) return ` as ${tier.name} sponsor`;
  return kind === 'membership' ? ` (${membershipClass} membership)` : '';
}

function paymentOf({ data, pledge }: Event): string {
  const minor = paymentAmountOf('payment-recorded', data);
  return minor === null || !isCurrency(pledge.currency) ? 'A payment' : formatMoney(money(minor, pledge.currency));
}

type Words = Readonly<{ subject: string; paragraphs: readonly string[]; plan?: boolean; link?: string }>;

const WORDS: Readonly<Partial<Record<EmailKind, (event: Event, what: string) => Words>>> = {
  'pledge-received': ({ pledge }, what) => ({
    subject: `Your pledge ${pledge.reference} has arrived`,
    paragraphs: [
      `Thank you. Your pledge of ${what} has arrived and waits for a person to read it.`,
      'We write to you as soon as it is decided. Until then you can withdraw it on its page.',
    ],
    plan: true,
  }),
  'pledge-approved': ({ pledge }, what) => ({
    subject: `Your pledge ${pledge.reference} is accepted`,
    paragraphs: [`Thank you. Your pledge of ${what} is accepted and counts from now on.`],
    plan: true,
  }),
  'pledge-declined': ({ pledge, reason }, what) => ({
    subject: `Your pledge ${pledge.reference} was declined`,
    paragraphs: [`We cannot accept your pledge of ${what}. The reason:`, reason ?? '', 'It stays visible on its page.'],
  }),
  'info-requested': ({ pledge, reason }, what) => ({
    subject: `A question about your pledge ${pledge.reference}`,
    paragraphs: [`Before we can decide on your pledge of ${what} we have a question:`, reason ?? ''],
    link: 'Answer the question',
  }),
  'pledge-rolled-back': ({ pledge, reason }, what) => ({
    subject: `Your pledge ${pledge.reference} is being looked at again`,
    paragraphs: [
      `The acceptance of your pledge of ${what} was taken back, and it waits for a new decision. The reason:`,
      reason ?? '',
    ],
  }),
  'pledge-withdrawn': ({ pledge }, what) => ({
    subject: `Your pledge ${pledge.reference} is withdrawn`,
    paragraphs: [`Your pledge of ${what} is withdrawn, as you asked. Nothing is owed.`],
  }),
  'payment-received': (event) => ({
    subject: `Payment received for ${event.pledge.reference}`,
    paragraphs: [`${paymentOf(event)} has arrived for your pledge ${event.pledge.reference}. Thank you.`],
  }),
  'payment-reversed': (event) => ({
    subject: `A payment for ${event.pledge.reference} was reversed`,
    paragraphs: [
      `A payment recorded for your pledge ${event.pledge.reference} was taken back. The reason:`,
      event.reason ?? '',
    ],
  }),
};

/** The words of an email about a pledge's event. Throws for a kind it does not know. */
export function toEventEmail(kind: string, event: Event): EmailContent {
  const words = WORDS[kind as EmailKind];
  if (!words) throw new Error(`No words for an email of the kind ${kind}`);
  const { pledge } = event;
  const { subject, paragraphs, plan, link } = words(event, amountOf(pledge) + purposeOf(pledge));
  return {
    subject,
    paragraphs: ['Hello,', ...paragraphs.filter(Boolean), ...(plan ? planOf(pledge) : [])],
    link: { path: `/account/pledges/${pledge.reference}`, words: link ?? 'See your pledge' },
  };
}
