import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { localizedPath } from '#domain/localized-path';
import type { EmailContent } from '#server/email/email-frame';
import { translate } from '#server/i18n/translate';

type Target = Readonly<{ reference: string; receipt: string | null; words: string }>;

/**
 * Where an email about a pledge leads: to the receipt of the payment that it is about, otherwise to the pledge's page, with `words` as its label; and an acceptance also to
 * its confirmation.
 */
export function pledgeLinks(
  kind: string,
  { reference, receipt, words }: Target,
  lang: Lang,
): Pick<EmailContent, 'link' | 'footLink'> {
  const { t } = translate(lang, EMAIL);
  const path = localizedPath(LANGUAGES[lang], `/account/pledges/${reference}`);
  return {
    link: receipt === null ? { path, words } : { path: `${path}/receipts/${receipt}`, words: t('seeReceipt') },
    ...(kind === 'pledge-approved' && { footLink: { path: `${path}/confirmation`, words: t('seeConfirmation') } }),
  };
}
