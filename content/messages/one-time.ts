import { defineMessages } from '#content/messages/define-messages';

/** The page of the one-time gift, around its form. */
export const ONE_TIME = defineMessages('one-time', {
  title: 'A one-time gift',
  description: 'Promise an amount, say what it is for, and follow it until it has arrived.',
  stepLimit: 'Up to {limit} is accepted at once. Above it, a person reads it first.',
  stepPage: 'You get a reference and a page that shows each part, its day, and what has arrived.',
});

/** The questions of a one-time gift. They travel to the browser and take no values. */
export const ONE_TIME_QUESTIONS = defineMessages('one-time-questions', {
  amount: 'How much will you give?',
  amountHint: 'It is a promise: nothing is charged here.',
  programme: 'What is it for?',
  parts: 'All at once, or in parts?',
  partsHint: 'The first part is due on the day you pledge. The parts add up to the whole, to the cent.',
  parts1: 'At once',
  parts2: 'In 2 parts',
  parts2Hint: 'A month apart',
  parts4: 'In 4 parts',
  parts4Hint: 'Every three months',
  parts12: 'In 12 parts',
  parts12Hint: 'Every month',
  message: 'A message',
  messageHint:
    'Read by a person before it is shown with your name on the list of supporters. Without a name it is shown to nobody. Up to 1,000 characters.',
  dedication: 'Is it given for someone?',
  dedicationNone: 'No dedication',
  dedicationHonour: 'In honour of',
  dedicationMemory: 'In memory of',
  dedicationName: 'Their name',
});
