import { ISSUER } from '#content/issuer';
import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { localizedPath } from '#domain/localized-path';
import { findSendableCard } from '#server/email/card-store';
import type { EmailContent } from '#server/email/email-frame';
import type { EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';

type Card = Readonly<{
  isMemory: boolean;
  honoured: string | null;
  /** Who gave, and whom the card greets; null if it does not say so. */
  giver: string | null;
  name: string | null;
  text: string | null;
}>;

/** The text of a card. `changed`: what staff have changed of its texts. */
export function toCardText(
  lang: Lang,
  { isMemory, honoured, giver, name, text }: Card,
  changed: Texts = {},
): EmailContent {
  const { t } = translateChanged(lang, changed, EMAIL);
  const values = { giver: giver ?? t('cardSomebody'), honoured: honoured ?? '', foundation: ISSUER.legalName };
  return {
    subject: t(isMemory ? 'cardMemorySubject' : 'cardHonourSubject', values),
    paragraphs: [
      name ? t('cardHello', { name }) : t('hello'),
      t(isMemory ? 'cardMemory' : 'cardHonour', values),
      ...(text ? [t('cardWords', values), { quote: text }] : []),
      t('cardAddress', values),
    ],
    link: { path: localizedPath(LANGUAGES[lang], '/impact'), words: t('cardLink') },
  };
}

/**
 * The card to the family of the person whom a gift honours, in the giver's language. It never says the amount. Null if it may not be sent now: who decided that has
 * dropped its email already, or queues it again.
 */
export async function toCardEmail({
  subjectId,
  locale,
}: EmailRow): Promise<Readonly<{ recipient: string; content: EmailContent; lang: Lang }> | null> {
  const card = await findSendableCard(BigInt(subjectId));
  if (!card) return null;
  const lang = toEmailLang(locale);
  const { dedication, dedicationName: honoured } = card.pledge;
  const changed = await findChangedTexts('dedication-card', lang);
  return {
    lang,
    recipient: card.email,
    content: toCardText(lang, { ...card, honoured, isMemory: dedication === 'memory' }, changed),
  };
}
