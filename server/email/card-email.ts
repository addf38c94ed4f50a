import { ISSUER } from '#content/issuer';
import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { localizedPath } from '#domain/localized-path';
import { findSendableCard } from '#server/email/card-store';
import type { EmailContent } from '#server/email/email-frame';
import type { EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';

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
  const { t } = translate(lang, EMAIL);
  const giver = card.giver ?? t('cardSomebody');
  const values = { giver, honoured: card.pledge.dedicationName, foundation: ISSUER.legalName };
  const isMemory = card.pledge.dedication === 'memory';
  return {
    lang,
    recipient: card.email,
    content: {
      subject: t(isMemory ? 'cardMemorySubject' : 'cardHonourSubject', values),
      paragraphs: [
        card.name ? t('cardHello', { name: card.name }) : t('hello'),
        t(isMemory ? 'cardMemory' : 'cardHonour', values),
        ...(card.text ? [t('cardWords', values), { quote: card.text }] : []),
        t('cardAddress', values),
      ],
      link: { path: localizedPath(LANGUAGES[lang], '/impact'), words: t('cardLink') },
    },
  };
}
