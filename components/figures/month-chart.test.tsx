import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MonthChart, type MonthColumn } from '#components/figures/month-chart';

const singly = (months: number): MonthColumn[] =>
  Array.from({ length: months }, (_, i) => ({
    key: `m${i}`,
    names: [`N${i}`],
    promised: BigInt(i * 100),
    received: 0n,
  }));
const drawn = (columns: readonly MonthColumn[]) =>
  renderToStaticMarkup(<MonthChart columns={columns} numbers="en-US" currency="USD" minor={100} />);
const draw = (months: number) => drawn(singly(months));

/** The names of the months by position, with the class of each. */
function namesIn(html: string) {
  const [, names = ''] = html.split('class="month-names"');
  return [...names.matchAll(/<span(?: class="([\w-]+)")?>(N\d+)?<\/span>/g)].flatMap(([, style, name], place) =>
    name ? [{ place, name, style }] : [],
  );
}

describe('the chart by month', () => {
  it('puts each name below its month, and leaves out names that would overlap', () => {
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
        // If only two names fit, they are the first and the last.
        expect(names.at(-1)?.place).toBe(months - 1);
      }),
    );
  });

  it('shows sums as text of the page, next to lines at the same heights', () => {
    const html = draw(12);
    expect(html).toMatch(/month-ticks"><span>\$0<\/span>.*<span>\$\d+<\/span><\/div>/);
    expect(html.match(/<line/g)?.length).toBe(/month-ticks">(.*?)<\/div>/.exec(html)?.[1]?.match(/<span/g)?.length);
    expect(html).toMatch(/<line x2="100%" y1="0%" y2="0%"/);
    expect(html).not.toContain('<text');
  });

  it('draws combined months as one column of their width, as high as their average', () => {
    const html = drawn([
      { key: 'a', names: ['N0'], promised: 40_000n, received: 40_000n },
      { key: 'b', names: ['N1', 'N2', 'N3'], promised: 60_000n, received: 30_000n },
    ]);
    expect(html).toContain('<rect x="0%" width="18%" y="0%" height="100%"></rect>');
    expect(html).toContain('<rect x="25%" width="68%" y="50%" height="50%"></rect>');
    expect(html).toContain('<rect x="25%" width="68%" y="75%" height="25%"></rect>');
    expect(html.match(/<rect/g)).toHaveLength(4);
    expect(namesIn(html)).toHaveLength(4);
  });

  it('draws no column for zero', () => {
    expect(draw(12).match(/<rect/g)).toHaveLength(11);
  });
});
