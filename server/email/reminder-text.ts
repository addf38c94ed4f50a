import type { Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { REMINDER_EMAIL } from '#content/messages/reminders';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, type Money } from '#domain/money';
import { reminderKind } from '#domain/reminder';
import type { EmailContent } from '#server/email/email-frame';
import { accountPanel } from '#server/pledge/how-to-pay-text';
import { translateChanged, type Texts } from '#server/i18n/translate';
import type { ReminderView } from '#server/reminder/reminder-queries';

const KINDS = ['instalment-overdue', 'instalment-due', 'instalment-coming'] as const;

/**
 * The text of an email with reminders, the most pressing first, in one language. `pausePath` is the path of the link that pauses them; `changed`: what
 * staff have changed of the texts.
 */
export function toReminderText(
  lang: Lang,
  reminders: readonly [ReminderView, ...ReminderView[]],
  pausePath: string,
  changed: Texts = {},
): EmailContent {
  const { t, language } = translateChanged(lang, changed, EMAIL, REMINDER_EMAIL);
  const toText = (amount: Money) => formatMoney(amount, language.numbers);
  const lineOf = ({ reference, what, due, open, whole, charged }: ReminderView) => {
    const values = {
      label: charged ?? '',
      reference,
      what,
      due: formatDate(due, language.days),
      open: toText(open),
      whole: toText(whole),
    };
    if (charged !== null) return t('lineCharged', values);
    return t(open.amount === whole.amount ? 'line' : 'lineOfRest', values);
  };
  const groups = KINDS.flatMap((kind) => {
    const group = reminders.filter(({ stage }) => reminderKind(stage) === kind);
    return group.length > 0 ? [[t(`${kind}-intro`, { count: group.length }), ...group.map(lineOf)].join('\n')] : [];
  });
  const [first] = reminders;
  const subject = t(`${reminderKind(first.stage)}-subject`, {
    amount: toText(first.open),
    due: formatDate(first.due, language.days),
    reference: first.reference,
  });
  const more = reminders.length - 1;
  const toPay = reminders.filter(({ charged }) => charged === null);
  const payable = [...new Set(toPay.map(({ reference }) => reference))];
  const invoices = toPay.flatMap(({ invoice }) => invoice ?? []);
  const references = [...new Set(reminders.map(({ reference }) => reference))];
  return {
    subject: more === 0 ? subject : t('subjectAndMore', { subject, more }),
    paragraphs: [
      t('hello'),
      ...groups,
      ...(payable.length > 0
        ? [{ panel: accountPanel(payable, lang, { invoices }) }, t('paidAlready'), t('cannotPay')]
        : [t('stopCharge')]),
    ],
    link:
      references.length === 1
        ? { path: localizedPath(language, `/account/pledges/${first.reference}`), words: t('seePledge') }
        : { path: localizedPath(language, '/account'), words: t('seePledges') },
    footLink: { path: pausePath, words: t('pause') },
  };
}
