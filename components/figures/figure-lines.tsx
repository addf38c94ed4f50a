import { percent } from '#components/campaign/progress-words';
import type { FigureLine } from '#components/figures/figure-definitions';
import type { FiguresView } from '#components/figures/figures-view';
import type { Told } from '#components/site/told';
import { formatCount } from '#domain/count-words';
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

/** The figures in the order one asks for them, worded. */
export function toFigureLines(view: FiguresView, told: Told<LinesKey>): FigureLine[] {
  const { tongue, t } = told;
  const { figures } = view;
  const { currency } = figures;
  const sum = (amount: bigint) => formatShortMoney({ amount, currency }, tongue.numbers);
  const count = (value: number) => formatCount(value, tongue.numbers);
  const rate = fulfilmentRate(figures);
  const lines: [FigureName, string][] = [
    ['goal', sum(figures.goal)],
    ['promised', sum(figures.promised)],
    ['received', sum(figures.received)],
    ['expected', sum(figures.expected)],
    ['overdue', sum(figures.overdue)],
    ['excess', sum(figures.excess)],
    ['fulfilmentRate', rate === null ? t('nothingDue') : percent(rate, told)],
    ['supporters', count(figures.supporters)],
    ['pledges', count(figures.pledges)],
    ['inReview', count(figures.inReview)],
    ['hoursPerMonth', count(figures.hoursPerMonth)],
    ['pace', percent(paceMarker(view.progress, view.progress.today), told)],
  ];
  return lines.map(([key, value]) => ({ key, name: t(key), value, definition: t(`${key}Counts`) }));
}
