import type { I18n } from '#components/page/i18n';
import type { DeskCatalogueKey } from '#content/messages/desk-catalogue';
import { formatMoney, money, type Currency } from '#domain/money';
import type { PlanField, PlanLine } from '#server/catalogue/catalogue-plan';

type PlanI18n = I18n<DeskCatalogueKey>;

function valueText(field: PlanField['field'], value: string | number | null, currency: Currency, i18n: PlanI18n) {
  const { t, language } = i18n;
  const isMoney = field === 'price' || field === 'addOnPrice' || field.startsWith('membership');
  if (isMoney && value !== null) return formatMoney(money(BigInt(value), currency), language.numbers);
  if (value === null && field.startsWith('membership')) return t('asCampaign');
  if (value === null) return t(field === 'capacity' ? 'noLimit' : 'nothing');
  return typeof value === 'number' ? value.toLocaleString(language.numbers) : value;
}

function fieldText({ field, before, after }: PlanField, currency: Currency, i18n: PlanI18n): string {
  if (field === 'description' || field === 'translations' || field === 'assets' || field === 'conflicts')
    return i18n.t(field);
  if (field === 'soldApart') return i18n.t(after === 'true' ? 'nowApart' : 'nowLevel');
  return i18n.t('changed', {
    field: i18n.t(`field-${field}`),
    before: valueText(field, before, currency, i18n),
    after: valueText(field, after, currency, i18n),
  });
}

/** A change of a catalogue as a sentence. */
function planText(line: PlanLine, currency: Currency, i18n: PlanI18n): string {
  const { t, language } = i18n;
  switch (line.kind) {
    case 'level-changed':
    case 'benefit-changed': {
      const fields = line.fields.map((each) => fieldText(each, currency, i18n));
      return t(line.kind, {
        name: line.name,
        fields: new Intl.ListFormat(language.numbers, { type: 'conjunction' }).format(fields),
      });
    }
    case 'membership-changed': {
      const fields = line.fields.map((each) => fieldText(each, currency, i18n));
      return t(line.kind, { fields: new Intl.ListFormat(language.numbers, { type: 'conjunction' }).format(fields) });
    }
    case 'included': {
      const { level, benefit, quantity } = line;
      return quantity === null ? t('included', { level, benefit }) : t('includedMany', { level, benefit, quantity });
    }
    case 'no-longer-included':
      return t(line.kind, { level: line.level, benefit: line.benefit });
    default:
      return t(line.kind, { name: line.name });
  }
}

/** The first changes of a plan as sentences, and how many more there are. */
export function planTexts(plan: readonly PlanLine[], currency: Currency, i18n: PlanI18n, most: number): string[] {
  const texts = plan.slice(0, most).map((line) => planText(line, currency, i18n));
  const more = plan.length - texts.length;
  return more > 0 ? [...texts, i18n.t('more', { count: more })] : texts;
}
