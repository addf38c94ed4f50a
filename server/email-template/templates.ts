import { AGREEMENTS } from '#content/messages/agreements';
import { ASSETS } from '#content/messages/assets';
import { DELIVERIES } from '#content/messages/deliveries';
import { EMAIL } from '#content/messages/email';
import { INVOICES } from '#content/messages/invoices';
import { LOGOS } from '#content/messages/logos';
import { MEMBERSHIP_STATUS } from '#content/messages/membership-status';
import { ORGANISATION } from '#content/messages/organisation';
import { REMINDER_EMAIL } from '#content/messages/reminders';
import { SPONSORSHIP_RENEWAL } from '#content/messages/sponsorship-renewal';
import { WAITING_LIST } from '#content/messages/waiting-list';
import type { TemplateKind } from '#domain/email-kind';
import { template, type Template } from '#server/email-template/template';

const PLEDGE = 'what reference';
const MONEY = 'amount reference what';

/** An email about a pledge: its subject, its text and what may follow, all of which can have the same placeholders. */
const aboutPledge = (
  subject: keyof typeof EMAIL.texts,
  text: keyof typeof EMAIL.texts,
  more: Readonly<Partial<Record<keyof typeof EMAIL.texts, string>>> = {},
) => template([EMAIL], { [subject]: PLEDGE, hello: '', [text]: PLEDGE, ...more, seePledge: '' });

/** An email about money that moved, whose amount the text must say. */
const aboutMoney = (
  subject: keyof typeof EMAIL.texts,
  text: keyof typeof EMAIL.texts,
  more: Readonly<Partial<Record<keyof typeof EMAIL.texts, string>>> = {},
) => template([EMAIL], { [subject]: MONEY, hello: '', [text]: 'amount! reference what', ...more, seePledge: '' });

const REMINDED = 'open! whole due! reference! what';

/** A reminder: what it says of every payment, and of those that are charged. */
const reminder = (kind: 'coming' | 'due' | 'overdue') =>
  template([EMAIL, REMINDER_EMAIL], {
    [`instalment-${kind}-subject`]: 'amount due reference',
    hello: '',
    [`instalment-${kind}-intro`]: 'count',
    line: REMINDED,
    lineOfRest: REMINDED,
    ...(kind === 'coming' ? { lineCharged: `label! ${REMINDED}`, stopCharge: '' } : {}),
    paidAlready: '',
    cannotPay: '',
    seePledge: '',
  });

/** What staff decided about a text or logo for the public. */
const looked = (sent: 'details' | 'logo', decided: 'Shown' | 'Refused') =>
  template([EMAIL, ORGANISATION, LOGOS], {
    [`${sent}${decided}Subject`]: 'name',
    hello: '',
    [`${sent}${decided}Text`]: 'name',
    ...(decided === 'Refused' ? { [`${sent}Reason`]: 'reason! name' } : {}),
    [`${sent}Link`]: '',
  });

const SPONSORSHIP = 'organisation level until';

const OFFER = 'list until hours';

/** For the other contacts of the organisation whose pledge it is about. */
const CONTACT = { contactOf: 'organisation! what reference' };

/** The emails whose texts staff may change, in the order of their list. */
export const TEMPLATES: Readonly<Record<TemplateKind, Template>> = {
  'pledge-received': aboutPledge('receivedSubject', 'received', { receivedNext: PLEDGE, goesOn: PLEDGE }),
  'pledge-approved': aboutPledge('approvedSubject', 'approved', {
    yearBegins: PLEDGE,
    counted: 'counted! what reference',
    goesOn: PLEDGE,
    charged: 'label! what reference',
    ...CONTACT,
    seeConfirmation: '',
  }),
  'pledge-declined': aboutPledge('declinedSubject', 'declined', { declinedNext: PLEDGE, ...CONTACT }),
  'info-requested': template([EMAIL], {
    askedSubject: PLEDGE,
    hello: '',
    asked: PLEDGE,
    ...CONTACT,
    contactAnswers: PLEDGE,
    answer: '',
    seePledge: '',
  }),
  'pledge-rolled-back': aboutPledge('undoneSubject', 'undone', CONTACT),
  'pledge-withdrawn': aboutPledge('withdrawnSubject', 'withdrawn'),
  'pledge-released': aboutPledge('releasedSubject', 'released', { releasedNext: PLEDGE, ...CONTACT }),
  'pledge-ended': template([EMAIL], {
    endedSubject: PLEDGE,
    hello: '',
    ended: 'amount! left! what reference',
    endedRestSubject: PLEDGE,
    endedRest: 'amount! what reference',
    endedGiftSubject: PLEDGE,
    endedGift: 'amount! what reference',
    endedPaidGift: PLEDGE,
    charged: 'label! what reference',
    seePledge: '',
  }),
  'pledge-extended': template([EMAIL], {
    extendedSubject: PLEDGE,
    hello: '',
    extended: 'amount! until! count what reference',
    goesOn: PLEDGE,
    charged: 'label! what reference',
    seePledge: '',
  }),
  'hours-queried': aboutPledge('hoursQueriedSubject', 'hoursQueried', { hoursQueriedNext: PLEDGE }),
  'fellowship-granted': aboutPledge('fellowSubject', 'fellow', { fellowNext: PLEDGE }),
  'fellowship-ended': aboutPledge('fellowEndedSubject', 'fellowEnded'),
  'payment-received': template([EMAIL], {
    paymentSubject: MONEY,
    hello: '',
    payment: 'amount! reference what',
    charged: 'label! what reference',
    seeReceipt: '',
    seePledge: '',
  }),
  'payment-reversed': aboutMoney('reversedSubject', 'reversed'),
  'payment-refunded': aboutMoney('refundedSubject', 'refunded'),
  'refund-reversed': aboutMoney('refundReversedSubject', 'refundReversed'),
  'payment-kept': aboutMoney('keptSubject', 'kept', { keptClosed: 'amount! reference what' }),
  'payment-disputed': aboutMoney('disputedSubject', 'disputed'),
  'dispute-won': aboutMoney('disputeWonSubject', 'disputeWon'),
  'dispute-lost': aboutMoney('disputeLostSubject', 'disputeLost'),
  'charge-refused': aboutPledge('refusedSubject', 'refusedCharge', { refusedNext: PLEDGE }),
  'instalment-coming': reminder('coming'),
  'instalment-due': reminder('due'),
  'instalment-overdue': reminder('overdue'),
  'membership-ends-soon': template([EMAIL, MEMBERSHIP_STATUS], {
    noticeSubject: 'what until',
    hello: '',
    notice: 'what until!',
    noticeRenew: 'what until',
    noticeNothing: 'what until',
    noticeLink: '',
  }),
  'sponsorship-ends-soon': template([EMAIL, SPONSORSHIP_RENEWAL], {
    noticeSubject: SPONSORSHIP,
    hello: '',
    notice: 'organisation level until!',
    noticeRenew: SPONSORSHIP,
    noticeKept: 'kept! organisation level until',
    noticeNothing: SPONSORSHIP,
    noticeLink: '',
  }),
  'sponsorship-ended': template([EMAIL, SPONSORSHIP_RENEWAL], {
    endedSubject: SPONSORSHIP,
    hello: '',
    ended: SPONSORSHIP,
    endedRenew: SPONSORSHIP,
    noticeKept: 'kept! organisation level until',
    endedNothing: SPONSORSHIP,
    noticeLink: '',
  }),
  'place-offered': template([WAITING_LIST, EMAIL], {
    emailSubject: OFFER,
    hello: '',
    emailText: 'list! until hours',
    emailNext: 'until! list hours',
    emailNot: OFFER,
    contactText: 'list! organisation! until hours name',
    contactNext: 'until! name! list organisation hours',
    emailLink: '',
    contactLink: '',
  }),
  'offer-ended': template([WAITING_LIST, EMAIL], {
    offerEndedSubject: OFFER,
    hello: '',
    offerEndedText: 'list! until hours',
    offerEndedAgain: 'days list until',
    offerEndedBenefit: 'list until',
    contactEnded: 'list! organisation! until hours name',
    contactEndedNext: 'name! organisation list until',
    offerEndedLink: '',
    contactLink: '',
  }),
  'agreement-sent': template([EMAIL, AGREEMENTS], {
    emailSubject: 'reference organisation level',
    hello: '',
    emailText: 'organisation level reference',
    emailLink: '',
  }),
  'invoice-issued': template([EMAIL, INVOICES], {
    emailSubject: 'number amount day organisation what',
    hello: '',
    emailText: 'number! amount day organisation what',
    emailPaid: 'number amount day organisation what',
    thanks: 'number amount day organisation what',
    emailLink: '',
  }),
  'invoice-cancelled': template([EMAIL, INVOICES], {
    cancelledSubject: 'number amount day organisation what credit',
    hello: '',
    cancelledText: 'number! credit! amount day organisation what',
    'cancelled-changed': 'number amount organisation what credit',
    'cancelled-undone': 'number amount organisation what credit',
    'cancelled-corrected': 'number amount organisation what credit',
    cancelledLink: '',
  }),
  'assets-asked': template([EMAIL, ASSETS], {
    emailSubject: 'name count',
    hello: '',
    emailText: 'name count',
    emailLine: 'title! day!',
    emailLineAny: 'title!',
    emailLink: '',
  }),
  'benefits-delivered': template([EMAIL, DELIVERIES], {
    emailSubject: 'name count',
    hello: '',
    emailText: 'name count',
    emailLine: 'benefit! quantity day used promised',
    emailLink: '',
  }),
  'contact-invited': template([EMAIL, ORGANISATION], {
    inviteSubject: 'name site',
    hello: '',
    inviteText: 'name! site',
    inviteHow: 'email! days name site',
    inviteNot: 'name site',
    inviteLink: '',
  }),
  'details-shown': looked('details', 'Shown'),
  'details-refused': looked('details', 'Refused'),
  'logo-shown': looked('logo', 'Shown'),
  'logo-refused': looked('logo', 'Refused'),
  'dedication-card': template([EMAIL], {
    cardHonourSubject: 'honoured giver foundation',
    cardMemorySubject: 'honoured giver foundation',
    cardHello: 'name!',
    hello: '',
    cardHonour: 'giver! honoured! foundation',
    cardMemory: 'giver! honoured! foundation',
    cardWords: 'giver! honoured foundation',
    cardAddress: 'giver honoured foundation',
    cardLink: '',
  }),
};

/** The kinds of email whose texts staff may change, in the order of their list. */
export const TEMPLATE_KINDS = Object.keys(TEMPLATES) as TemplateKind[];

/** The kind with this name; null if there is none, or if its texts cannot be changed. */
export function toTemplateKind(name: unknown): TemplateKind | null {
  return TEMPLATE_KINDS.find((kind) => kind === name) ?? null;
}
