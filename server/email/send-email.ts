import type { Lang } from '#content/languages';
import type { EmailKind } from '#domain/email-kind';
import { now } from '#server/clock';
import { frameEmail, type EmailContent } from '#server/email/email-frame';
import {
  findEmail,
  markDropped,
  markFailed,
  markSent,
  type Attachment,
  type DropReason,
  type EmailRow,
} from '#server/email/email-store';
import { EmailError, isRefusedForGood, toAnswerText, withoutAddress } from '#server/email/email-error';
import { toEmailLang, toEventEmail } from '#server/email/email-text';
import { toAgreementEmail } from '#server/email/agreement-email';
import { toAssetEmail } from '#server/email/asset-email';
import { toBenefitEmail } from '#server/email/benefit-email';
import { toCardEmail } from '#server/email/card-email';
import { storeCardSent } from '#server/email/card-store';
import { toDeliveryEmail } from '#server/email/delivery-email';
import { toChangeEmail } from '#server/email/email-change-email';
import { toContactInvitation } from '#server/email/contact-invitation';
import { toAddressEmail } from '#server/email/address-change-email';
import { toDigestEmail } from '#server/email/digest-email';
import { toFactorEmail } from '#server/email/factor-email';
import { toMergeEmail } from '#server/email/merge-email';
import { toInvoiceEmail } from '#server/email/invoice-email';
import { toPlaceOffer } from '#server/email/place-offer';
import { LOOK_KINDS, toLookEmail } from '#server/email/look-email';
import { toRenewalNotice } from '#server/email/renewal-notice';
import { toSponsorshipNotice } from '#server/email/sponsorship-notice';
import { toReminderEmail } from '#server/email/reminder-email';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { toSignInEmail } from '#server/email/sign-in-email';
import { sendToServer } from '#server/email/mail-transport';
import { log } from '#server/log';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { canMove, canSee } from '#server/organisation/access';
import { findReceiptNumber } from '#server/receipt/receipt-store';

/** An email in words. A reminder can turn out to be of another `kind` than its row says since it was queued, and can be ended with one click. */
type Worded = Readonly<{
  recipient: string;
  content: EmailContent;
  lang: Lang;
  kind?: EmailKind;
  unsubscribe?: string;
  attachments?: readonly Attachment[];
  /** What the email's row keeps as its subject, if that is not what was sent. */
  keptSubject?: string;
}>;

async function toWorded(email: EmailRow): Promise<Worded | DropReason | null> {
  if (email.kind === 'sign-in') return toSignInEmail(email);
  if (email.kind === 'membership-ends-soon') return toRenewalNotice(email);
  if (email.kind === 'sponsorship-ends-soon' || email.kind === 'sponsorship-ended') return toSponsorshipNotice(email);
  if (email.kind === 'dedication-card') return toCardEmail(email);
  if (email.kind === 'contact-invited') return toContactInvitation(email);
  if (email.kind === 'agreement-sent') return toAgreementEmail(email);
  if (email.kind === 'assets-asked') return toAssetEmail(email);
  if (email.kind === 'benefits-delivered') return toDeliveryEmail(email);
  if (email.kind === 'benefit-email') return toBenefitEmail(email);
  if (email.kind === 'invoice-issued' || email.kind === 'invoice-cancelled') return toInvoiceEmail(email);
  if (email.kind === 'place-offered' || email.kind === 'offer-ended') return toPlaceOffer(email);
  const look = LOOK_KINDS.find((kind) => kind === email.kind);
  if (look) return toLookEmail({ ...email, kind: look });
  if (email.kind === 'factor-added' || email.kind === 'factor-removed') return toFactorEmail(email);
  if (email.kind === 'records-merged' || email.kind === 'records-separated') return toMergeEmail(email);
  if (email.kind === 'staff-digest') return toDigestEmail(email);
  if (email.kind.startsWith('address-change-')) return toAddressEmail(email);
  if (email.kind.startsWith('email-change-')) return toChangeEmail(email);
  return email.kind.startsWith('instalment-') ? toReminderEmail(email) : toPledgeEmail(email);
}

/**
 * An email about a pledge is in the language of when it was posted; one without, in the person's of today. It goes to its supporter and, of some kinds, to the other
 * contacts of its organisation; who has left it since gets none.
 */
async function toPledgeEmail(email: EmailRow): Promise<Worded | DropReason> {
  const { kind, event, eventId, recipient, recipientId, locale } = email;
  if (!event || eventId === null) return 'no-event';
  if (!recipient || recipientId === null) return 'no-recipient';
  const person = { id: recipientId };
  if (!(await canSee(person, event.pledge))) return 'not-contact';
  const isContact = recipientId !== event.pledge.supporterId;
  const contact = isContact ? { mayAnswer: await canMove(person, event.pledge) } : null;
  const lang = toEmailLang(locale ?? recipient.locale);
  // A payment's email has the number of its receipt, whichever job runs first.
  if (kind === 'payment-received') await issueReceipts();
  const receipt = kind === 'payment-received' ? await findReceiptNumber(eventId) : null;
  const changed = await findChangedTexts(kind, lang);
  return { lang, recipient: recipient.email, content: toEventEmail(kind, event, lang, { receipt, contact, changed }) };
}

/**
 * Sends one email if it is still true and was not sent. It reads everything again, so an expired link or a forgotten person gets no email. Throws
 * EmailError, and the job is tried again. After the last attempt, or if the server refused it for good, staff see the email as failed. The mail server's
 * text is stored only in the email's row, because errors are logged.
 */
export async function sendEmail(emailId: bigint, isLastTry: boolean): Promise<void> {
  const email = await findEmail(emailId);
  if (!email || email.state === 'sent' || email.state === 'dropped') return;
  const addressed = await toWorded(email);
  if (addressed === null) return;
  if (typeof addressed === 'string') return markDropped(emailId, addressed);
  const { kind = email.kind, recipient, unsubscribe, attachments, keptSubject } = addressed;
  const framed = frameEmail(addressed.content, addressed.lang);
  try {
    const messageId = await sendToServer(emailId, kind, { recipient, ...framed, unsubscribe, attachments });
    // A card's subject has a name, which is nobody's to keep here.
    if (kind === 'dedication-card') await storeCardSent({ email: emailId, messageId, at: now() });
    else await markSent(emailId, messageId, keptSubject ?? framed.subject, now());
  } catch (error) {
    const isRefused = isRefusedForGood(error);
    await markFailed(emailId, withoutAddress(toAnswerText(error), recipient), isLastTry || isRefused);
    const failure = new EmailError(emailId, error);
    if (!isRefused) throw failure;
    log.error({ err: failure }, 'an email was refused for good');
  }
}
