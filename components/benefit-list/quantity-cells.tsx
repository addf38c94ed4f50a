import type { I18n } from '#components/page/i18n';
import type { BenefitListKey } from '#content/messages/benefit-lists';
import { formatCount } from '#domain/count-text';

type Props = { i18n: I18n<BenefitListKey> };

/** The heads of the columns with how many were promised, were delivered and are still to come. */
export function QuantityHeads({ i18n: { t } }: Props) {
  return (['promised', 'delivered', 'toCome'] as const).map((key) => (
    <th key={key} scope="col" className="num">
      {t(key)}
    </th>
  ));
}

/** The cells of these columns. */
export function QuantityCells({
  i18n: { t, language },
  of: { promised, delivered },
}: Props & { of: Readonly<{ promised: number; delivered: number }> }) {
  const cells = { promised, delivered, toCome: promised - delivered };
  return (['promised', 'delivered', 'toCome'] as const).map((key) => (
    <td
      key={key}
      data-label={t(key)}
      className={key === 'toCome' ? (cells.toCome > 0 ? 'num font-semibold' : 'num text-quiet') : 'num'}
    >
      {formatCount(cells[key], language.numbers)}
    </td>
  ));
}
