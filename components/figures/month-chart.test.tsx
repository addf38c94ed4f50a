import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MonthChart } from '#components/figures/month-chart';

const rowsOf = (months: number) =>
  Array.from({ length: months }, (_, i) => ({ key: `m${i}`, name: `N${i}`, promised: BigInt(i * 100), received: 0n }));
const draw = (months: number) =>
  renderToStaticMarkup(<MonthChart rows={rowsOf(months)} numbers="en-US" currency="USD" minor={100} />);

/** The names of months by their places, with how each is set. */
function namesIn(html: string) {
  const [, names = ''] = html.split('class="month-names"');
  return [...names.matchAll(/<span(?: class="([\w-]+)")?>(N\d+)?<\/span>/g)].flatMap(([, style, name], place) =>
    name ? [{ place, name, style }] : [],
  );
}

describe('the chart by month', () => {
  it('sets every name at its month, and none where the next would meet it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (months) => {
        const names = namesIn(draw(months));
        expect(names.every(({ place, name }) => name === `N${place}`)).toBe(true);
        const shown = names.filter(({ style }) => style !== 'chart-end');
        expect(shown.length).toBeLessThanOrEqual(8);
        for (const set of [shown, shown.filter(({ style }) => style === undefined)]) {
          expect(set[0]?.place).toBe(0);
          const step = Math.min(...set.slice(1).map(({ place }, i) => place - (set[i]?.place ?? 0)), months);
          expect(months - (set.at(-1)?.place ?? 0)).toBeGreaterThanOrEqual(step);
        }
        // Where only two have room, they are the first and the last.
        expect(names.at(-1)?.place).toBe(months - 1);
      }),
    );
  });

  it('says sums as text of the page, beside lines at the same heights', () => {
    const html = draw(12);
    expect(html).toMatch(/month-ticks"><span>\$0<\/span>.*<span>\$\d+<\/span><\/div>/);
    expect(html.match(/<line/g)?.length).toBe(/month-ticks">(.*?)<\/div>/.exec(html)?.[1]?.match(/<span/g)?.length);
    expect(html).toMatch(/<line x2="100%" y1="0%" y2="0%"/);
    expect(html).not.toContain('<text');
  });

  it('draws no column of nothing', () => {
    expect(draw(12).match(/<rect/g)).toHaveLength(11);
  });
});
