import { expect, type APIRequestContext } from 'playwright/test';
import { decode } from './html-form.ts';

/** The response of `GET /api/v1/figures`, with sums in cents. */
export type Figures = Readonly<
  Record<
    | 'promised'
    | 'received'
    | 'expected'
    | 'overdue'
    | 'excess'
    | 'supporters'
    | 'pledges'
    | 'inReview'
    | 'hoursPerMonth',
    number
  >
>;

export async function readFigures(request: APIRequestContext): Promise<Figures> {
  const answer = await request.get('/api/v1/figures');
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Figures;
}

/** Formats cents like the pages: `$1,500`, `$612.34`. */
function inDollars(cents: number): string {
  const fractions = cents % 100 === 0 ? 0 : 2;
  const style = { style: 'currency', currency: 'USD', minimumFractionDigits: fractions } as const;
  return new Intl.NumberFormat('en-US', { ...style, maximumFractionDigits: fractions }).format(cents / 100);
}

function valueOf(html: string, name: string): string | undefined {
  const found = new RegExp(`<dt[^>]*>(?:<span[^>]*></span>)?${name}</dt><dd[^>]*>([^<]*)</dd>`).exec(html);
  return found?.[1] === undefined ? undefined : decode(found[1]);
}

/** The figures that the home page and the figures page show now. */
async function readPages(request: APIRequestContext) {
  const [home, open] = await Promise.all(['/', '/figures'].map(async (path) => (await request.get(path)).text()));
  const from = (html: string | undefined, name: string) => valueOf(html ?? '', name);
  return {
    home: { promised: from(home, 'promised'), received: from(home, 'received so far') },
    open: {
      promised: from(open, 'Promised'),
      received: from(open, 'Received'),
      expected: from(open, 'Expected'),
      overdue: from(open, 'Overdue'),
      excess: from(open, 'Excess'),
      supporters: from(open, 'Supporters'),
      pledges: from(open, 'Pledges'),
      inReview: from(open, 'In review'),
      hoursPerMonth: from(open, 'Volunteer hours a month'),
    },
  };
}

const count = (value: number) => new Intl.NumberFormat('en-US').format(value);

/**
 * Asserts that the API's figures have changed by exactly this much since `before`, and that both pages show the same to the cent, within one second
 * of `since` (milliseconds of `performance.now()`, taken at the time of the change).
 */
export async function expectMoved(
  request: APIRequestContext,
  before: Figures,
  by: Partial<Figures>,
  since: number,
): Promise<void> {
  const figures = await readFigures(request);
  const expected = Object.fromEntries(
    Object.entries(by).map(([name, change]) => [name, before[name as keyof Figures] + change]),
  );
  expect(figures, 'the API is exact as soon as the act is done').toMatchObject(expected);
  const shown = {
    home: { promised: inDollars(figures.promised), received: inDollars(figures.received) },
    open: {
      promised: inDollars(figures.promised),
      received: inDollars(figures.received),
      expected: inDollars(figures.expected),
      overdue: inDollars(figures.overdue),
      excess: inDollars(figures.excess),
      supporters: count(figures.supporters),
      pledges: count(figures.pledges),
      inReview: count(figures.inReview),
      hoursPerMonth: count(figures.hoursPerMonth),
    },
  };
  await expect.poll(() => readPages(request), { timeout: 2_000, intervals: [50] }).toEqual(shown);
  expect(performance.now() - since, 'milliseconds until the static pages agree').toBeLessThan(1_500);
}
