import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { SITE } from '#content/site';
import { deviceText } from '#domain/device-text';
import { instantText } from '#domain/instant-text';
import { localizedPath } from '#domain/localized-path';
import { now } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { getEnv } from '#server/env';
import { pathLocale } from '#server/http/site-url';
import { translate } from '#server/i18n/translate';
import { findLink } from '#server/sign-in/sign-in-store';
import { findLinkToken, LINK_MINUTES } from '#server/sign-in/sign-in-token';

/** The text of an email with a sign-in link; `path` is the path of the link, `device` what asked for it (`Firefox/Linux`). */
export function toSignInText(
  lang: Lang,
  {
    path,
    at,
    device,
    ...rest
  }: Readonly<{ path: string; site: string; host: string; at: Date; device: string; minutes: number }>,
): EmailContent {
  const { t, language } = translate(lang, EMAIL);
  const values = { ...rest, at: instantText(at, language.days), device: deviceText(device, t) };
  return {
    subject: t('signInSubject', values),
    paragraphs: [t('hello'), t('signIn', values), t('signInFrom', values)],
    link: { path, words: t('signInLink') },
  };
}

/** The email with a sign-in link is in the language of the person; of an address that is nobody's yet, in that of the page where the link was requested. */
export async function toSignInEmail({
  subjectId: tokenId,
  locale,
}: EmailRow): Promise<
  Readonly<{ recipient: string; content: EmailContent; lang: Lang; keptSubject: string }> | DropReason
> {
  const link = await findLink(tokenId);
  if (!link) return 'link-used';
  if (link.expires <= now()) return 'link-expired';
  const token = findLinkToken(tokenId, link.token);
  if (!token) return 'secret-changed';
  const { host } = new URL(getEnv().SITE_URL);
  const page = pathLocale(link.returnTo);
  const lang = locale === null ? page : toEmailLang(locale);
  return {
    lang,
    recipient: link.identifier,
    keptSubject: 'Sign in',
    content: toSignInText(lang, {
      path: localizedPath(LANGUAGES[page], `/sign-in/confirm?token=${token}`),
      site: SITE.name,
      host,
      at: link.createdAt,
      device: link.device,
      minutes: LINK_MINUTES,
    }),
  };
}
