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
import { translate } from '#server/i18n/translate';
import { readListNames } from '#server/waiting/list-name';
import { findOrganisationOf, findWaitingRow, type WaitingRow } from '#server/waiting/waiting-store';

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
  const { t, language } = translate(lang, WAITING_LIST, EMAIL);
  const values = {
    list: (await readListNames(lang))(row),
    until: instantText(row.offerUntil, language.days),
    hours: OFFER_HOURS,
    days: KEPT_DAYS,
  };
  const at = (path: string) => localizedPath(LANGUAGES[lang], path);
  const isOwn = recipientId === row.person.id;
  const organisation = isOwn ? null : await findOrganisationOf(row, recipientId);
  if (!isOwn && !organisation) return 'not-contact';
  const texts = isOwn ? ownTexts(state, row) : CONTACT_TEXTS[state];
  const about = {
    ...values,
    organisation: organisation?.publicName ?? '',
    name: row.person.name ?? row.person.email,
  };
  return {
    lang,
    recipient: recipient.email,
    content: {
      subject: t(state === 'expired' ? 'offerEndedSubject' : 'emailSubject', values),
      paragraphs: [t('hello'), ...texts.map((key) => t(key, about))],
      link: organisation
        ? { path: at(`/account/organisations/${organisation.slug}`), words: t('contactLink') }
        : { path: at(`/account/waiting/${row.id}`), words: t(state === 'expired' ? 'offerEndedLink' : 'emailLink') },
    },
  };
}

const CONTACT_TEXTS = {
  offered: ['contactText', 'contactNext'],
  expired: ['contactEnded', 'contactEndedNext'],
} as const;

/** After an offer, one joins again: at a level with the answers that are kept, for a benefit on the page of the sponsorship. */
function ownTexts(state: 'expired' | 'offered', { kind }: WaitingRow) {
  if (state === 'offered') return ['emailText', 'emailNext', 'emailNot'] as const;
  return ['offerEndedText', kind === 'benefit' ? 'offerEndedBenefit' : 'offerEndedAgain'] as const;
}
