import { describe, expect, it } from 'vitest';
import { MILESTONE_SLUGS, toMilestoneView, toStoryView } from '#server/public/story-view';

describe('the story', () => {
  const { years } = toStoryView('en');

  it('shows every year, with a level and an amount where a source states them', () => {
    expect(years.map(({ inARow }) => inARow)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(years.filter(({ amount }) => amount)).toMatchObject([
      { year: 2022, level: 'Visionary', amount: '$300,000' },
    ]);
  });

  it('writes days and amounts as the language does', () => {
    const spanish = toStoryView('es').years.find(({ year }) => year === 2022);
    expect(spanish?.amount).toMatch(/^300\.000/);
    expect(spanish?.milestones.map(({ when }) => when)).toEqual(['22 de marzo de 2022', '22 de marzo de 2022']);
  });
});

describe('a milestone', () => {
  it('leads to the one before and the one after it', () => {
    expect(MILESTONE_SLUGS.map((slug) => toMilestoneView('en', slug).before?.slug ?? null)).toEqual([
      null,
      ...MILESTONE_SLUGS.slice(0, -1),
    ]);
    expect(toMilestoneView('en', MILESTONE_SLUGS.at(-1) ?? '').after).toBeNull();
  });

  it('lights its own ring alone', () => {
    const lit = toMilestoneView('en', 'visionary-level').sample.filter(({ note }) => note);
    expect(lit.map(({ year }) => year)).toEqual([2022]);
  });

  it('is none that the timeline does not hold', () => {
    expect(() => toMilestoneView('en', 'no-such')).toThrow('no-such');
  });
});
