import { describe, expect, it } from 'vitest';
import { withSmallGroupsHidden, type Figures } from '#domain/figures';
import { money } from '#domain/money';
import { PROGRAMME_SLUGS, toImpactView, toProgrammeSums, toProgrammeView } from '#server/public/impact-view';

const figures = {
  asOf: '2026-11-21T09:12:00Z',
  currency: 'USD',
  goal: 500_000n,
  supporters: 3,
  byProgramme: [{ programme: 'grants', promised: 50_500n, received: 48_000n }],
} as unknown as Figures;

describe('toProgrammeSums', () => {
  it('returns the sums with the time of reading', () => {
    expect(toProgrammeSums('grants', { figures, programmeSupporters: {} })).toEqual({
      state: 'known',
      asOf: figures.asOf,
      promised: money(50_500n, 'USD'),
      received: money(48_000n, 'USD'),
      supporters: null,
    });
  });

  it('counts the supporters of a sum below a hundredth of the goal, from three on', () => {
    const count = (supporters: number, goal = 5_050_001n) => {
      const state = { figures: { ...figures, goal }, programmeSupporters: { grants: supporters } };
      const sums = toProgrammeSums('grants', state);
      return sums.state === 'known' ? sums.supporters : sums.state;
    };
    expect([count(4), count(3), count(2), count(0)]).toEqual([4, 3, null, null]);
    expect(count(4, 5_050_000n)).toBeNull();
  });

  it('returns zero for a programme without pledges', () => {
    expect(toProgrammeSums('pypi-security', { figures, programmeSupporters: {} })).toMatchObject({
      promised: money(0n, 'USD'),
    });
  });

  it('hides the sums of fewer than three supporters', () => {
    const few = withSmallGroupsHidden({ ...figures, supporters: 2 });
    expect(toProgrammeSums('grants', { figures: few, programmeSupporters: {} })).toEqual({
      state: 'hidden',
      asOf: figures.asOf,
    });
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
