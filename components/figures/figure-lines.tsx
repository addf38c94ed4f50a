import { percent } from '#components/campaign/progress-text';
import type { FigureLine } from '#components/figures/figure-definitions';
import type { FiguresView } from '#server/public/campaign-view';
import type { I18n } from '#components/page/i18n';
import { formatCount } from '#domain/count-text';
import { fulfilmentRate, paceMarker } from '#domain/figures';
import { formatShortMoney } from '#domain/money';

type FigureName =
  | 'goal'
  | 'promised'
  | 'received'
  | 'expected'
  | 'overdue'
  | 'excess'
  | 'fulfilmentRate'
  | 'supporters'
  | 'pledges'
  | 'inReview'
  | 'hoursPerMonth'
  | 'pace';

export type LinesKey = FigureName | `${FigureName}Counts` | 'nothingDue' | 'underOne';

/** The figures as texts, in display order. */
export function toFigureLines(view: FiguresView, i18n: I18n<LinesKey>): FigureLine[] {
  const { language, t } = i18n;
  const { figures } = view;
  const { currency } = figures;
  const sum = (amount: bigint) => formatShortMoney({ amount, currency }, language.numbers);
  const count = (value: number) => formatCount(value, language.numbers);
  const rate = fulfilmentRate(figures);
  const lines: [FigureName, string][] = [
    ['goal', sum(figures.goal)],
    ['promised', sum(figures.promised)],
    ['received', sum(figures.received)],
    ['expected', sum(figures.expected)],
    ['overdue', sum(figures.overdue)],
    ['excess', sum(figures.excess)],
    ['fulfilmentRate', rate === null ? t('nothingDue') : percent(rate, i18n)],
    ['supporters', count(figures.supporters)],
    ['pledges', count(figures.pledges)],
    ['inReview', count(figures.inReview)],
    ['hoursPerMonth', count(figures.hoursPerMonth)],
    ['pace', percent(paceMarker(view.progress, view.progress.today), i18n)],
  ];
  return lines.map(([key, value]) => ({ key, name: t(key), value, definition: t(`${key}Counts`) }));
}
