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
  it('returns the sums with the time of reading', () => {
    expect(toProgrammeSums('grants', { figures })).toEqual({
      state: 'known',
      asOf: figures.asOf,
      promised: money(50_500n, 'USD'),
      received: money(48_000n, 'USD'),
    });
  });

  it('returns zero for a programme without pledges', () => {
    expect(toProgrammeSums('pypi-security', { figures })).toMatchObject({ promised: money(0n, 'USD') });
  });

  it('hides the sums of fewer than three supporters', () => {
    const few = withSmallGroupsHidden({ ...figures, supporters: 2 });
    expect(toProgrammeSums('grants', { figures: few })).toEqual({ state: 'hidden', asOf: figures.asOf });
  });

  it('says if nothing can be read', () => {
    expect(toProgrammeSums('grants', null)).toEqual({ state: 'unread' });
  });
});

describe('the programmes', () => {
  it('are the same five in each language', () => {
    for (const lang of ['en', 'es'] as const) {
      expect(toImpactView(lang, null).map(({ slug }) => slug)).toEqual(PROGRAMME_SLUGS);
    }
  });

  it('list the others', () => {
    for (const slug of PROGRAMME_SLUGS) {
      const { others } = toProgrammeView('es', slug, null);
      expect(others).toHaveLength(PROGRAMME_SLUGS.length - 1);
      expect(others.map((other) => other.slug)).not.toContain(slug);
    }
  });

  it('do not include an unknown slug', () => {
    expect(() => toProgrammeView('en', 'constructor', null)).toThrow('constructor');
  });
});
