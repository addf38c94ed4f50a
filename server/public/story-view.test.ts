import { describe, expect, it } from 'vitest';
import { MILESTONE_SLUGS, toMilestoneView, toStoryView } from '#server/public/story-view';

describe('the story', () => {
  const { years } = toStoryView('en');

  it('shows every year, with a level and an amount if a source states them', () => {
    expect(years.map(({ inARow }) => inARow)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(years.filter(({ amount }) => amount)).toMatchObject([{ year: 2022, level: 'Highest', amount: '$300,000' }]);
  });

  it('formats dates and amounts for the language', () => {
    const spanish = toStoryView('es').years.find(({ year }) => year === 2022);
    expect(spanish?.amount).toMatch(/^300\.000/);
    expect(spanish?.milestones.map(({ when }) => when)).toEqual(['22 de marzo de 2022']);
  });
});

describe('a milestone', () => {
  it('has the previous and the next one', () => {
    expect(MILESTONE_SLUGS.map((slug) => toMilestoneView('en', slug).before?.slug ?? null)).toEqual([
      null,
      ...MILESTONE_SLUGS.slice(0, -1),
    ]);
    expect(toMilestoneView('en', MILESTONE_SLUGS.at(-1) ?? '').after).toBeNull();
  });

  it('highlights only its own ring', () => {
    const lit = toMilestoneView('en', 'highest-level').sample.filter(({ note }) => note);
    expect(lit.map(({ year }) => year)).toEqual([2022]);
  });

  it('throws for a slug that the timeline does not have', () => {
    expect(() => toMilestoneView('en', 'no-such')).toThrow('no-such');
  });
});
