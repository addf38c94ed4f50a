import { LANGUAGES, type Lang } from '#content/languages';
import { DELIVERIES } from '#content/messages/deliveries';
import { EMAIL } from '#content/messages/email';
import { civilDate, formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { findDeliveredWith } from '#server/delivery/delivery-store';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { getEnv } from '#server/env';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';
import { findOrganisationEmail } from '#server/organisation/organisation-details-store';

type Delivered = Readonly<{
  name: string;
  slug: string;
  delivered: readonly Readonly<
    Pick<Awaited<ReturnType<typeof findDeliveredWith>>[number], 'name' | 'on' | 'quantity' | 'used' | 'promised'>
  >[];
}>;

/** The text of the email about what was recorded for an organisation. `changed`: what staff have changed of its texts. */
export function toDeliveryText(lang: Lang, { name, slug, delivered }: Delivered, changed: Texts = {}): EmailContent {
  const { t, language } = translateChanged(lang, changed, EMAIL, DELIVERIES);
  const values = { name, count: delivered.length };
  return {
    subject: t('emailSubject', values),
    paragraphs: [
      t('hello'),
      t('emailText', values),
      ...delivered.map(({ name: benefit, on, ...counts }) =>
        t('emailLine', {
          benefit,
          quantity: counts.quantity,
          used: counts.used,
          promised: counts.promised,
          day: formatDate(civilDate(on), language.days),
        }),
      ),
    ],
    link: { path: localizedPath(LANGUAGES[lang], `/account/organisations/${slug}#benefits`), words: t('emailLink') },
  };
}

/** The email to a primary contact about all that was recorded for their organisation on a day. It is dropped if all of it was taken back. */
export async function toDeliveryEmail({
  subjectId,
  eventId,
  recipientId,
  recipient,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | DropReason> {
  if (!recipient || recipientId === null) return 'no-recipient';
  if (eventId === null) return 'no-event';
  const organisation = await findOrganisationEmail(BigInt(subjectId), eventId, recipientId);
  if (!organisation) return 'not-contact';
  const delivered = await findDeliveredWith(BigInt(subjectId), eventId, getEnv().TIME_ZONE);
  if (delivered.length === 0) return 'delivery-taken-back';
  const lang = toEmailLang(locale ?? recipient.locale);
  const { publicName: name, slug } = organisation;
  const named = delivered.map((each) => ({ ...each, name: nameOfPromised(lang, each) }));
  const changed = await findChangedTexts('benefits-delivered', lang);
  return { lang, recipient: recipient.email, content: toDeliveryText(lang, { name, slug, delivered: named }, changed) };
}
