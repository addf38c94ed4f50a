import { createEvents, type DateArray } from 'ics';
import { LANGUAGES, type Lang } from '#content/languages';
import { PAY } from '#content/messages/how-to-pay';
import { addDays, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { Person } from '#server/auth';
import { toPermanentId } from '#server/feed/permanent-id';
import { siteUrl } from '#server/http/site-url';
import { translate } from '#server/i18n/translate';
import { howToPayPanel, panelText } from '#server/pledge/how-to-pay-text';
import { listOpenPayments, type OpenPayment } from '#server/pledge/open-payments';
import { findOwnRecord } from '#server/pledge/pledge-record-queries';

const toParts = (day: CivilDate) => day.split('-').map(Number) as DateArray;

/** A pledge, the number of its last change, and what is open of it. */
type Owed = Readonly<{ reference: string; version: number; payments: readonly OpenPayment[] }>;

/**
 * What is open of a pledge as a calendar (RFC 5545) in one language: a whole day for each instalment, with how to pay it unless a saved method is charged. An instalment keeps its id for ever and its sequence grows with
 * each change of the pledge, so a calendar that has an older copy moves its entry. Throws if the package refuses the values.
 */
function writePaymentsCalendar({ reference, version, payments }: Owed, lang: Lang): string {
  const { t, language } = translate(lang, PAY);
  const url = siteUrl() + localizedPath(LANGUAGES[lang], `/account/pledges/${reference}`);
  const { error, value } = createEvents(
    payments.map((payment) => ({
      uid: toPermanentId(`payment ${reference} ${payment.seq}`),
      sequence: version,
      title: t(payment.isCharged ? 'chargeTitle' : 'paymentTitle', {
        amount: formatMoney(payment.amount, language.numbers),
        reference,
      }),
      description: payment.isCharged ? t('charged') : panelText(howToPayPanel(payment, reference, lang)).join('\n\n'),
      url,
      start: toParts(payment.due),
      end: toParts(addDays(payment.due, 1)),
      transp: 'TRANSPARENT' as const,
      busyStatus: 'FREE' as const,
      classification: 'PRIVATE' as const,
    })),
    { productId: '-//Pledgebook//Payments//EN', method: 'PUBLISH', calName: t('calendarName', { reference }) },
  );
  if (value === null) throw error ?? new Error('The calendar could not be written');
  return value;
}

/** The calendar of what is open of a pledge that a person may see. Null if there is no such pledge, it is another person's, or nothing is open. */
export async function findPaymentsCalendar(
  person: Person,
  text: string,
  lang: Lang,
): Promise<Readonly<{ reference: string; calendar: string }> | null> {
  const found = await findOwnRecord(person, text);
  if (!found) return null;
  const { reference, version } = found.snapshot;
  const payments = listOpenPayments(found.snapshot);
  return payments.length > 0
    ? { reference, calendar: writePaymentsCalendar({ reference, version, payments }, lang) }
    : null;
}
