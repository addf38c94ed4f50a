import { describe, expect, it } from 'vitest';
import { withSmallGroupsHidden, type Figures } from '#domain/figures';
import { money } from '#domain/money';
import { PROGRAMME_SLUGS, toImpactView, toProgrammeSums, toProgrammeView } from '#server/public/impact-view';

const figures = {
  asOf: '2026-11-21T09:12:00Z',
  currency: 'USD',
  supporters: 3,
  byProgramme: [{ programme: 'grants', promised: 50_500n, received: 48_000n }],
} as unknown as Figures;

describe('toProgrammeSums', () => {
  it('tells the sums with the moment they were read', () => {
    expect(toProgrammeSums('grants', { figures })).toEqual({
      state: 'known',
      asOf: figures.asOf,
      promised: money(50_500n, 'USD'),
      received: money(48_000n, 'USD'),
    });
  });

  it('knows a programme nobody named yet: nothing is promised to it', () => {
    expect(toProgrammeSums('pypi-security', { figures })).toMatchObject({ promised: money(0n, 'USD') });
  });

  it('tells nothing apart of fewer than three supporters', () => {
    const few = withSmallGroupsHidden({ ...figures, supporters: 2 });
    expect(toProgrammeSums('grants', { figures: few })).toEqual({ state: 'hidden', asOf: figures.asOf });
  });

  it('says when nothing can be read', () => {
    expect(toProgrammeSums('grants', null)).toEqual({ state: 'unread' });
  });
});

describe('the programmes', () => {
  it('are five, in each language', () => {
    for (const lang of ['en', 'es'] as const) {
      expect(toImpactView(lang, null).map(({ slug }) => slug)).toEqual(PROGRAMME_SLUGS);
    }
  });

  it('each name the four others', () => {
    for (const slug of PROGRAMME_SLUGS) {
      const { others } = toProgrammeView('es', slug, null);
      expect(others).toHaveLength(4);
      expect(others.map((other) => other.slug)).not.toContain(slug);
    }
  });

  it('are no others', () => {
    expect(() => toProgrammeView('en', 'constructor', null)).toThrow('constructor');
  });
});
