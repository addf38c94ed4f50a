import { listProgrammes } from '#content/words/programmes';
import { civilDate, type CivilDate } from '#domain/civil-date';
import { majorUnits, type Money } from '#domain/money';

/** A programme a pledge can go to: its slug in addresses and forms, its name, and what it pays for in a sentence or two. */
export type ProgrammeWords = { slug: string; name: string; short: string; story: string };

/** A suggested amount and what a gift of that size stands for. It illustrates; it does not earmark. */
export type PresetWords = { amount: Money<'USD'>; standsFor: string };

/** What a pledge can be for, in the order the site shows them, as it is published: in English. */
export const PROGRAMMES: readonly ProgrammeWords[] = listProgrammes('en');

/** The suggested amounts of the one-time form. */
export const PRESETS: readonly PresetWords[] = [
  { amount: majorUnits(25, 'USD'), standsFor: 'the least a supporting member gives in a year' },
  { amount: majorUnits(50, 'USD'), standsFor: 'two years at that least, or a little over four a month' },
  { amount: majorUnits(99, 'USD'), standsFor: 'a supporting member’s full year' },
  { amount: majorUnits(250, 'USD'), standsFor: 'more than two of those years, given at once' },
];

/** The terms and words of the demonstration campaign. */
export type DemoCampaign = {
  slug: string;
  name: string;
  currency: 'USD';
  goal: Money<'USD'>;
  firstDay: CivilDate;
  lastDay: CivilDate;
  least: Money<'USD'>;
  greatest: Money<'USD'>;
  policyLimit: Money<'USD'>;
  twoReviewersAbove: Money<'USD'>;
  graceDays: number;
  /** Days from the acceptance of a pledge to its first due date; of a sponsorship. */
  daysToPay: number;
  sponsorshipDaysToPay: number;
  presets: readonly PresetWords[];
  programmes: readonly ProgrammeWords[];
};

/** The campaign as it stands in `year` (four digits): it runs from the start of last year to the end of the next. */
export function demoCampaign(year: number): DemoCampaign {
  return {
    slug: 'ten-years-behind-python',
    name: 'Ten years behind Python',
    currency: 'USD',
    goal: majorUnits(5_000_000, 'USD'),
    firstDay: civilDate(`${year - 1}-01-01`),
    lastDay: civilDate(`${year + 1}-12-31`),
    least: majorUnits(1, 'USD'),
    greatest: majorUnits(1_000_000, 'USD'),
    policyLimit: majorUnits(500, 'USD'),
    twoReviewersAbove: majorUnits(50_000, 'USD'),
    graceDays: 14,
    daysToPay: 14,
    sponsorshipDaysToPay: 30,
    presets: PRESETS,
    programmes: PROGRAMMES,
  };
}
