import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { instantText } from '#domain/instant-text';
import { localizedPath } from '#domain/localized-path';
import { KEPT_DAYS, OFFER_HOURS, waitingStateAt } from '#domain/waiting-list';
import { now } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';
import { readListNames } from '#server/waiting/list-name';
import { findOrganisationOf, findWaitingRow } from '#server/waiting/waiting-store';

type OfferState = 'expired' | 'offered';

/** A place of a list that is or was reserved until then. `contact`: for another contact of the organisation, whose page they may open, than `name`, who waits. */
type Offer = Readonly<{
  id: bigint;
  isBenefit: boolean;
  list: string;
  until: Date;
  name: string;
  contact: Readonly<{ organisation: string; slug: string }> | null;
}>;

/** The text of the email about an offer. `changed`: what staff have changed of its texts. */
export function toOfferText(lang: Lang, state: OfferState, offer: Offer, changed: Texts = {}): EmailContent {
  const { t, language } = translateChanged(lang, changed, WAITING_LIST, EMAIL);
  const { id, isBenefit, list, until, name, contact } = offer;
  const values = {
    list,
    name,
    until: instantText(until, language.days),
    hours: OFFER_HOURS,
    days: KEPT_DAYS,
    organisation: contact?.organisation ?? '',
  };
  const at = (path: string) => localizedPath(LANGUAGES[lang], path);
  const texts = contact ? CONTACT_TEXTS[state] : ownTexts(state, isBenefit);
  return {
    subject: t(state === 'expired' ? 'offerEndedSubject' : 'emailSubject', values),
    paragraphs: [t('hello'), ...texts.map((key) => t(key, values))],
    link: contact
      ? { path: at(`/account/organisations/${contact.slug}`), words: t('contactLink') }
      : { path: at(`/account/waiting/${id}`), words: t(state === 'expired' ? 'offerEndedLink' : 'emailLink') },
  };
}

/**
 * The email that a place is free and reserved, or that the offer has ended unused, in the recipient's language of today: to who waits, and to the other contacts of their
 * organisation. An offer is dropped if it was taken, was given up or has ended by then; both, if their recipient is not a contact any more.
 */
export async function toPlaceOffer({
  kind,
  subjectId,
  recipientId,
  recipient,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient || recipientId === null) return 'no-recipient';
  const row = await findWaitingRow(BigInt(subjectId));
  const state = kind === 'offer-ended' ? 'expired' : 'offered';
  if (!row?.offerUntil || waitingStateAt(row, now()) !== state) return 'offer-over';
  const lang = toEmailLang(recipient.locale);
  const organisation = recipientId === row.person.id ? null : await findOrganisationOf(row, recipientId);
  if (recipientId !== row.person.id && !organisation) return 'not-contact';
  const offer: Offer = {
    id: row.id,
    isBenefit: row.kind === 'benefit',
    list: (await readListNames(lang))(row),
    until: row.offerUntil,
    name: row.person.name ?? row.person.email,
    contact: organisation && { organisation: organisation.publicName, slug: organisation.slug },
  };
  const changed = await findChangedTexts(kind, lang);
  return { lang, recipient: recipient.email, content: toOfferText(lang, state, offer, changed) };
}

const CONTACT_TEXTS = {
  offered: ['contactText', 'contactNext'],
  expired: ['contactEnded', 'contactEndedNext'],
} as const;

/** After an offer, one joins again: at a level with the answers that are kept, for a benefit on the page of the sponsorship. */
function ownTexts(state: OfferState, isBenefit: boolean) {
  if (state === 'offered') return ['emailText', 'emailNext', 'emailNot'] as const;
  return ['offerEndedText', isBenefit ? 'offerEndedBenefit' : 'offerEndedAgain'] as const;
}
