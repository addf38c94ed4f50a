import { LANGUAGES, type Lang } from '#content/languages';
import type { ReminderKind } from '#domain/email-kind';
import { localizedPath } from '#domain/localized-path';
import { reminderKind } from '#domain/reminder';
import type { EmailContent } from '#server/email/email-frame';
import type { DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { toReminderText } from '#server/email/reminder-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { siteUrl } from '#server/http/site-url';
import { toPauseToken } from '#server/reminder/pause-token';
import { findReminders } from '#server/reminder/reminder-queries';
import { isPaused } from '#server/reminder/reminder-store';

type ReminderEmail = Readonly<{
  recipient: string;
  content: EmailContent;
  lang: Lang;
  kind: ReminderKind;
  unsubscribe: string;
}>;

/**
 * The email with a person's reminders of a day, about what is still expected as it is sent. It is dropped if nothing is, or if the person has paused reminders.
 */
export async function toReminderEmail(email: EmailRow): Promise<ReminderEmail | DropReason> {
  const { id, recipientId, recipient, locale } = email;
  if (!recipient || recipientId === null) return 'no-recipient';
  const lang = toEmailLang(locale ?? recipient.locale);
  const [paused, [first, ...others]] = await Promise.all([isPaused(recipientId), findReminders(id, lang)]);
  if (paused) return 'reminders-paused';
  if (!first) return 'nothing-expected';
  const token = toPauseToken(recipientId);
  const kind = reminderKind(first.stage);
  const pausePath = localizedPath(LANGUAGES[lang], `/reminders?token=${token}`);
  return {
    lang,
    recipient: recipient.email,
    kind,
    content: toReminderText(lang, [first, ...others], pausePath, await findChangedTexts(kind, lang)),
    unsubscribe: `${siteUrl()}/api/pause-reminders?lang=${lang}&token=${token}`,
  };
}
