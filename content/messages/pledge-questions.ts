import { defineMessages } from '#content/messages/define-messages';

/** What all three forms ask. */
export const PLEDGE_QUESTIONS = defineMessages('pledge-questions', {
  submit: 'Check your answers',
  recognitionHint: 'You are shown only as you choose here.',
  named: 'By name, with the amount',
  'named-hint': 'Wherever supporters are listed.',
  'named-without-amount': 'By name, without the amount',
  'named-without-amount-hint': 'Listed, with no sum beside it.',
  anonymous: 'Keep me anonymous',
  'anonymous-hint': 'Counted, never named.',
});

/** What is asked of a person, not of an organisation. */
export const PERSON_QUESTIONS = defineMessages('person-questions', {
  recognition: 'May we list your name?',
  displayName: 'Name to show',
  displayNameHint: 'Yours, a family’s, a team’s: as it should appear in the list.',
  anotherAmount: 'Another amount',
  anotherAmountHint: 'Type it below',
  ownAmount: 'Your own amount',
});
