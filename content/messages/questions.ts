import { defineMessages } from '#content/messages/define-messages';

/** Five questions that come before giving. */
export const QUESTIONS = defineMessages('questions', {
  questions: 'Asked before giving',
  moneyQuestion: 'Is money taken here?',
  moneyAnswer:
    'No. There is no card form and no bank account on this site: you make a promise, and staff record what arrives by other ways. What you see is a demonstration with invented supporters, so nothing is asked for at all.',
  decideQuestion: 'Who decides about my pledge?',
  decideAnswer:
    'A gift or a membership of up to {limit} is accepted at once, since signing in has verified your address. Anything larger, and every sponsorship, is read by a reviewer, and above {two} by two. Their decision comes by letter, and a refusal with its reason.',
  backQuestion: 'Can I take it back?',
  backAnswer:
    'As long as it waits for a decision you can withdraw it on its own page. Once it is accepted you cannot yet do so by yourself; while no money has arrived a reviewer can take the acceptance back, and then you can.',
  partsQuestion: 'Must it all come at once?',
  partsAnswer:
    'A gift can come at once or in 2, 4 or 12 parts, a sponsorship in 1, 2 or 4 parts a year. Each part has its day. What has not arrived {grace} days after it counts as overdue in the open figures, which name nobody.',
  shownQuestion: 'Will my name be shown?',
  shownAnswer:
    'Only if you say so, with each pledge anew: by name with the amount, by name without it, or not at all. Anonymous supporters are counted and never named.',
});
