import { LANGUAGES, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { SITE } from '#content/site';
import { maskEmail } from '#domain/email-address';
import { localizedPath } from '#domain/localized-path';
import { now } from '#server/clock';
import { findChange } from '#server/email-change/email-change-store';
import { CHANGE_HOURS, findChangeToken } from '#server/email-change/email-change-token';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';

type ChangeEmail = Readonly<{ recipient: string; content: EmailContent; lang: Lang }>;

/**
 * The email with which an address confirms a change. To a new address that has an account here already it says so, without a link that confirms: who asked for the change
 * does not learn of it.
 */
export async function toChangeEmail({ kind, subjectId, locale }: EmailRow): Promise<ChangeEmail | DropReason> {
  const side = kind === 'email-change-old' ? 'old' : 'new';
  const change = await findChange(subjectId);
  if (!change) return 'link-used';
  if (change.expires <= now()) return 'link-expired';
  const token = findChangeToken(change.id, side, side === 'old' ? change.oldToken : change.newToken);
  if (!token) return 'secret-changed';
  const lang = toEmailLang(locale ?? change.person.locale);
  const { t, language } = translate(lang, EMAIL);
  const toPath = (path: string) => localizedPath(LANGUAGES[language.code], path);
  if (side === 'new' && change.isTaken)
    return {
      lang,
      recipient: change.email,
      content: {
        subject: t('changeTakenSubject'),
        paragraphs: [t('hello'), t('changeTaken', { site: SITE.name })],
        link: { path: toPath('/sign-in'), words: t('signInLink') },
      },
    };
  const values = { site: SITE.name, email: change.email, account: maskEmail(change.person.email), hours: CHANGE_HOURS };
  return {
    lang,
    recipient: side === 'old' ? change.person.email : change.email,
    content: {
      subject: t(side === 'old' ? 'changeOldSubject' : 'changeNewSubject'),
      paragraphs: [
        t('hello'),
        t(side === 'old' ? 'changeOld' : 'changeNew', values),
        t('changeBoth', values),
        t(side === 'old' ? 'changeOldNot' : 'changeNewNot'),
      ],
      link: { path: toPath(`/sign-in/change-email?token=${token}`), words: t('changeLink') },
    },
  };
}
