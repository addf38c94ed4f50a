import { civilDate, formatDate, formatMonth } from '#domain/civil-date';
import { EVENT_DATA } from '#domain/event';
import { formatMoney, money, type Currency } from '#domain/money';
import { PLEDGE } from '#content/messages/pledge';
import type { Lang } from '#content/languages';
import { programmeNames } from '#server/campaign/programme-text';
import { translate } from '#server/i18n/translate';

const count = (value: unknown) => (Array.isArray(value) ? value.length : 0);

/** What a supporter's change or an extension changed, in a language. Null for every other event. */
export function toEventNote(type: string, data: unknown, currency: Currency, lang: Lang): string | null {
  const { t, language } = translate(lang, PLEDGE);
  const { pledge } = EVENT_DATA;
  const nameOf = (slug: string) => programmeNames(lang)[slug] ?? slug;
  switch (type) {
    case 'approved': {
      const { counted } = pledge.approved.parse(data);
      return counted === undefined
        ? null
        : t('noteCounted', { counted: formatMoney(money(BigInt(counted), currency), language.numbers) });
    }
    case 'ended': {
      const { left } = pledge.ended.parse(data);
      return left === '0'
        ? null
        : t('noteLeft', { left: formatMoney(money(BigInt(left), currency), language.numbers) });
    }
    case 'hours-logged':
    case 'hours-certified':
    case 'hours-queried': {
      const { month, hours } = pledge[type].parse(data);
      return t('noteHours', { hours, month: formatMonth(month, language.days) });
    }
    case 'extended': {
      const { instalments, until } = pledge.extended.parse(data);
      return t('noteExtended', { count: instalments, day: formatDate(civilDate(until), language.days) });
    }
    case 'instalments-changed': {
      const { before, after } = pledge[type].parse(data);
      return t('noteInstalments', { before: count(before), after: count(after) });
    }
    case 'programme-changed': {
      const { before, after } = pledge[type].parse(data);
      return t('noteProgramme', { before: nameOf(before), after: nameOf(after) });
    }
    case 'consent-changed': {
      const { consent, after } = pledge[type].parse(data);
      return t(after ? 'noteShown' : 'noteNotShown', { what: t(`consent-${consent}`) });
    }
    default:
      return null;
  }
}
