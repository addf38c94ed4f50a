import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#domain/civil-date';
import { findMilestone, toTimeline, yearOf, type Milestone } from '#domain/story-timeline';

const day = civilDate('2022-03-22');
const records = [{ year: 2021 }, { year: 2022 }, { year: 2024 }];
const milestones: Milestone[] = [
  { slug: 'day', when: day },
  { slug: 'same-day', when: day },
  { slug: 'year', when: 2022 },
  { slug: 'between', when: 2023 },
  { slug: 'new-year', when: civilDate('2022-01-01') },
];

describe('yearOf', () => {
  it.each([
    [2021, 2021],
    [civilDate('2021-01-01'), 2021],
    [civilDate('2021-12-31'), 2021],
  ] as const)('%s is in %i', (when, year) => {
    expect(yearOf(when)).toBe(year);
  });
});

describe('toTimeline', () => {
  const timeline = toTimeline(records, milestones);

  it('returns one line by year, with the record and the milestones of each year', () => {
    expect(timeline.map(({ year, record }) => [year, record])).toEqual([
      [2021, { year: 2021 }],
      [2022, { year: 2022 }],
      [2023, null],
      [2024, { year: 2024 }],
    ]);
  });

  it('orders a year: milestones without a day first, then by day, then as given', () => {
    expect(timeline[1]?.milestones.map(({ slug }) => slug)).toEqual(['year', 'new-year', 'day', 'same-day']);
  });

  it('counts consecutive years, and starts again after a gap', () => {
    expect(timeline.map(({ inARow }) => inARow)).toEqual([1, 2, 0, 1]);
    expect(toTimeline([{ year: 2019 }, { year: 2021 }], []).map(({ inARow }) => inARow)).toEqual([1, 1]);
  });

  it('is empty without input', () => {
    expect(toTimeline([], [])).toEqual([]);
  });

  it('refuses two records of one year and two milestones with one slug', () => {
    expect(() => toTimeline([{ year: 2021 }, { year: 2021 }], [])).toThrow('2021');
    expect(() =>
      toTimeline(
        [],
        [
          { slug: 'x', when: 2021 },
          { slug: 'x', when: 2022 },
        ],
      ),
    ).toThrow('Twice in one timeline: x');
  });
});

describe('findMilestone', () => {
  const timeline = toTimeline(records, milestones);

  it('returns the year and the neighbours', () => {
    expect(findMilestone(timeline, 'day')).toMatchObject({
      at: { year: 2022 },
      milestone: { slug: 'day' },
      before: { slug: 'new-year' },
      after: { slug: 'same-day' },
    });
  });

  it('has no neighbour before the first and after the last', () => {
    expect(findMilestone(timeline, 'year')).toMatchObject({ before: null });
    expect(findMilestone(timeline, 'between')).toMatchObject({ after: null });
  });

  it('is null for an unknown slug', () => {
    expect(findMilestone(timeline, 'constructor')).toBeNull();
  });
});

const someWhen = fc.oneof(
  fc.integer({ min: 1990, max: 2040 }),
  fc.integer({ min: 0, max: 18_000 }).map((days) => addDays(civilDate('1990-01-01'), days)),
);
const someRecords = fc
  .uniqueArray(fc.integer({ min: 1990, max: 2040 }), { maxLength: 20 })
  .map((years) => years.map((year) => ({ year })));
const someMilestones = fc
  .array(someWhen, { maxLength: 12 })
  .map((dates) => dates.map((when, index) => ({ slug: `m${index}`, when })));

describe('with any records and milestones', () => {
  it('nothing is lost, nothing is repeated, and everything is in its year, in order', () => {
    fc.assert(
      fc.property(someRecords, someMilestones, (given, dated) => {
        const timeline = toTimeline(given, dated);
        const years = timeline.map(({ year }) => year);
        expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
        expect(timeline.flatMap(({ record }) => record ?? []).map(({ year }) => year)).toEqual(
          given.map(({ year }) => year).sort((a, b) => a - b),
        );
        const milestones = timeline.flatMap((each) => each.milestones);
        expect(milestones.map(({ slug }) => slug).sort()).toEqual(dated.map(({ slug }) => slug).sort());
        expect(milestones.map(({ when }) => String(when))).toEqual(dated.map(({ when }) => String(when)).sort());
        for (const each of timeline) {
          expect(each.record !== null || each.milestones.length > 0).toBe(true);
          expect(each.milestones.every(({ when }) => yearOf(when) === each.year)).toBe(true);
        }
      }),
    );
  });

  it('the order of the given records and years does not matter', () => {
    fc.assert(
      fc.property(someRecords, (given) => {
        expect(toTimeline(given.toReversed(), [])).toEqual(toTimeline(given, []));
      }),
    );
  });

  it('a consecutive year is one more than the year before it', () => {
    fc.assert(
      fc.property(someRecords, someMilestones, (given, dated) => {
        const timeline = toTimeline(given, dated);
        const inARow = new Map(timeline.map((each) => [each.year, each.inARow]));
        for (const each of timeline) {
          expect(each.inARow).toBe(each.record ? (inARow.get(each.year - 1) ?? 0) + 1 : 0);
        }
      }),
    );
  });

  it('the milestone after another one has that one before it', () => {
    fc.assert(
      fc.property(someRecords, someMilestones, (given, dated) => {
        const timeline = toTimeline(given, dated);
        for (const { slug } of dated) {
          const found = findMilestone(timeline, slug);
          expect(found?.milestone.slug).toBe(slug);
          const after = found?.after?.slug;
          if (after !== undefined) expect(findMilestone(timeline, after)?.before?.slug).toBe(slug);
        }
      }),
    );
  });
});
