import type { Language } from '#content/languages';
import type { EMAIL } from '#content/messages/email';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import type { Translator } from '#server/i18n/translate';

type Target = Readonly<{ reference: string; receipt: string | null; words: string }>;

/**
 * Where an email about a pledge leads: to the receipt of the payment that it is about, otherwise to the pledge's page, with `words` as its label; and an acceptance also to
 * its confirmation.
 */
export function pledgeLinks(
  kind: string,
  { reference, receipt, words }: Target,
  { t, language }: Readonly<{ t: Translator<keyof typeof EMAIL.texts>; language: Language }>,
): Pick<EmailContent, 'link' | 'footLink'> {
  const path = localizedPath(language, `/account/pledges/${reference}`);
  return {
    link: receipt === null ? { path, words } : { path: `${path}/receipts/${receipt}`, words: t('seeReceipt') },
    ...(kind === 'pledge-approved' && { footLink: { path: `${path}/confirmation`, words: t('seeConfirmation') } }),
  };
}
