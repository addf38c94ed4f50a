import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { localizedPath } from '#domain/localized-path';
import { now } from '#server/clock';
import { findLink } from '#server/identity/sign-in-store';
import { LINK_MINUTES, toLinkToken } from '#server/identity/sign-in-token';
import { frameLetter, type LetterContent } from '#server/email/email-frame';
import { findLetter, markDropped, markFailed, markSent, type LetterRow } from '#server/email/email-store';
import { LetterTrouble } from '#server/email/email-error';
import { toEmailLang, toEventLetter, toSignInText } from '#server/email/email-text';
import { handOver } from '#server/email/mail-transport';
import { getEnv } from '#server/env';
import { pathLocale } from '#server/http/path-locale';

/** The job of one letter. `tokenId` is of a sign-in link. */
export type LetterJob = Readonly<{ letterId: bigint; tokenId: string | null }>;

type Addressed = Readonly<{ recipient: string; content: LetterContent }>;

async function toSignInLetter(tokenId: string, lang: Lang): Promise<Addressed | string> {
  const link = await findLink(tokenId);
  if (!link) return 'the link was used already';
  if (link.expires <= now()) return 'the link has expired';
  const { host } = new URL(getEnv().SITE_URL);
  const at = `${link.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return {
    recipient: link.identifier,
    content: toSignInText(lang, {
      path: localizedPath(LANGUAGES[pathLocale(link.returnTo)], `/sign-in/confirm?token=${toLinkToken(tokenId)}`),
      site: SITE.name,
      host,
      at,
      device: link.device,
      minutes: LINK_MINUTES,
    }),
  };
}

function toPledgeLetter({ kind, event, user }: LetterRow): Addressed | string {
  if (!event) return 'its event is gone';
  if (!user) return 'its supporter was forgotten';
  return { recipient: user.email, content: toEventLetter(kind, event, toEmailLang(user.locale)) };
}

/**
 * Sends one letter if it is still true and was not sent: reads everything afresh, so that an expired link or a forgotten address gets none.
 * Throws LetterTrouble, to be tried again; at the last try the letter is shown to staff as failed. What the mail server said stands in
 * the letter's row alone: what is thrown is logged.
 */
export async function sendLetter({ letterId, tokenId }: LetterJob, isLastTry: boolean): Promise<void> {
  const letter = await findLetter(letterId);
  if (!letter || letter.state === 'sent' || letter.state === 'dropped') return;
  const lang = toEmailLang(letter.user?.locale);
  const addressed = tokenId === null ? toPledgeLetter(letter) : await toSignInLetter(tokenId, lang);
  if (typeof addressed === 'string') return markDropped(letterId, addressed);
  const framed = frameLetter(addressed.content, lang);
  try {
    const messageId = await handOver(letterId, letter.kind, { recipient: addressed.recipient, ...framed });
    await markSent(letterId, messageId, letter.kind === 'sign-in' ? 'Sign in' : framed.subject, now());
  } catch (error) {
    await markFailed(letterId, error instanceof Error ? error.message : String(error), isLastTry);
    throw new LetterTrouble(letterId, error);
  }
}
