import { textsInEachLanguage } from '#content/in-each-language';

export const MILESTONE_TEXTS = textsInEachLanguage({
  'first-grant_title': 'The first grant',
  'first-grant_line': 'The first grant is made.',
  'first-grant_short': 'The first grant, in short.',
  'first-grant_long1': 'The first grant, at length.',
  'first-grant_long2': 'More of the first grant.',
  'highest-level_title': 'The highest level',
  'highest-level_line': 'The highest level is reached.',
  'highest-level_short': 'The highest level, in short.',
  'highest-level_long1': 'The highest level, at length.',
  'highest-level_long2': 'More of the highest level.',
  'last-year_title': 'The last year',
  'last-year_line': 'The last year of ten.',
  'last-year_short': 'The last year, in short.',
  'last-year_long1': 'The last year, at length.',
  'last-year_long2': 'More of the last year.',
});
