import { defineMessages } from '#content/messages/define-messages';

/** The page of the one-time gift, around its form. */
export const ONE_TIME = defineMessages('one-time', {
  title: 'Make a gift',
  description: 'Choose an amount, once or every month or year, say what it is for, and follow it until it is paid.',
  stepLimit:
    'Up to {limit} in {days, plural, one {# day} other {# days}} is approved automatically. Above that, it is reviewed first.',
  stepPage: 'You get a page that shows each instalment, its due date and what has been received.',
});

/** The questions of a one-time gift. They travel to the browser and take no values. */
export const ONE_TIME_QUESTIONS = defineMessages('one-time-questions', {
  amount: 'How much will you give?',
  amountHint: 'This is a pledge: nothing is charged here.',
  repeat: 'How often?',
  repeatHint: 'A gift every month or year goes on until you end it, which you can do at any time.',
  repeatOnce: 'Once',
  repeatMonthly: 'Every month',
  repeatYearly: 'Every year',
  programme: 'What is it for?',
  parts: 'One payment, or monthly?',
  partsHint: 'We set the due dates when your pledge is accepted. The instalments add up to exactly the whole.',
  parts1: 'One payment',
  parts2: '2 monthly payments',
  parts2Hint: 'A month apart',
  parts4: '4 quarterly payments',
  parts4Hint: 'Every three months',
  parts12: '12 monthly payments',
  parts12Hint: 'Every month',
  more: 'Add a message or a dedication',
  message: 'A message',
  messageHint:
    'We review it before it is shown with your name on the list of supporters. Without a name it is shown to nobody. Up to 1,000 characters.',
  dedication: 'Is it in someone’s name?',
  dedicationNone: 'No dedication',
  dedicationHonour: 'In honour of',
  dedicationMemory: 'In memory of',
  dedicationName: 'Their name',
  dedicationHint:
    'We review it before it is shown with your name on the list of supporters. Without your name it is shown to nobody.',
  card: 'Send them or their family a card by email',
  cardHint:
    'The card says who gave (the name to show, otherwise the one in your account, otherwise “Somebody”), in whose honour or memory, and what you write here; never the amount. Somebody at the foundation reads it before it goes. We use the address for this one card only, and delete it once the card is sent or when your gift is not accepted.',
  cardTo: 'Email address for the card',
  cardName: 'Who gets the card?',
  cardNameHint: 'For example: the Lovelace family',
  cardText: 'Your words',
  cardTextHint: 'The card has them as you write them. Up to 1,000 characters.',
});
