import { percent, toPace } from '#components/campaign/progress-words';
import type { FigureLine } from '#components/figures/figure-definitions';
import type { FiguresView } from '#components/figures/figures-view';
import { fulfilmentRate } from '#domain/figures';
import { formatMoney } from '#domain/money';

/** The figures in the order one asks for them, worded. */
export function toFigureLines(view: FiguresView): FigureLine[] {
  const { figures, definitions } = view;
  const { currency } = figures;
  const sum = (amount: bigint) => formatMoney({ amount, currency }, 'en-US', { trimZeros: true });
  const count = (value: number) => new Intl.NumberFormat('en-US').format(value);
  const rate = fulfilmentRate(figures);
  const lines: [string, string, string][] = [
    ['goal', 'Goal', sum(figures.goal)],
    ['promised', 'Promised', sum(figures.promised)],
    ['received', 'Received', sum(figures.received)],
    ['expected', 'Expected', sum(figures.expected)],
    ['overdue', 'Overdue', sum(figures.overdue)],
    ['excess', 'Excess', sum(figures.excess)],
    ['fulfilmentRate', 'Promises kept so far', rate === null ? 'Nothing fell due yet' : percent(rate)],
    ['supporters', 'Supporters', count(figures.supporters)],
    ['pledges', 'Pledges', count(figures.pledges)],
    ['inReview', 'In review', count(figures.inReview)],
    ['hoursPerMonth', 'Volunteer hours a month', count(figures.hoursPerMonth)],
  ];
  const pace = {
    key: 'pace',
    name: 'A steady pace',
    value: percent(toPace(view)),
    definition: 'The share of the campaign’s days that have gone by: where even growth would stand today.',
  };
  const told = lines.map(([key, name, value]) => ({ key, name, value, definition: definitions[key] ?? '' }));
  return [...told, pace];
}
