import { defineMessages } from '#content/messages/define-messages';

/** The page of the membership, around its form. */
export const MEMBERSHIP = defineMessages('membership', {
  title: 'A membership',
  description: 'A year of membership: free, on a sliding scale, or for five hours a month.',
  lead: 'A year of membership of the foundation. Every member belongs; those with a vote also have a say in where it goes.',
  stepYear:
    'Your membership runs for a year. Renew early and you lose no days. A paid year begins when your payment arrives.',
  stepHours: 'Hours are counted as hours and shown separately; we never turn them into money.',
  basicHint: 'Free. You belong, without a vote.',
  supportingHint: '{usual} for a year, or what you can from {least}. One vote.',
  contributingHint:
    'At least {least, plural, one {# volunteer hour} other {# volunteer hours}} a month, in an area you name. One vote.',
  hoursHint: 'A whole number, from {least} to {greatest}.',
});

/** The questions of a membership. They travel to the browser and take no values. */
export const MEMBERSHIP_QUESTIONS = defineMessages('membership-questions', {
  class: 'Which membership suits you?',
  amount: 'What will you give for the year?',
  amountHint: 'Pay what you can: every amount on the scale brings the same membership and the same vote.',
  hours: 'How many hours a month?',
  area: 'Where do your hours go?',
  areaHint: 'The one you spend most of them on.',
});
