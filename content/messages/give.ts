import { defineMessages } from '#content/messages/define-messages';

/** The three ways, side by side. */
export const GIVE = defineMessages('give', {
  title: 'Three ways to help',
  description: 'A one-time gift, a membership or a sponsorship: what each costs, what you get, and how we credit you.',
  lead: 'Nothing is charged when you pledge. Larger pledges are reviewed, and you follow each instalment until it is paid.',
  gets: 'What you get',
  vote: 'A vote?',
  paysFor: 'What it pays for',
  shown: 'How we credit you',
  levels: 'See the levels',
  source: 'Source:',
});

/** Five questions that come before giving. */
export const QUESTIONS = defineMessages('questions', {
  questions: 'Questions before you pledge',
  moneyQuestion: 'Is money taken here?',
  moneyAnswer:
    'Not when you pledge. Once your pledge is accepted, its page says when each instalment is due and how to pay it: by bank transfer, or online where the foundation offers that.',
  decideQuestion: 'Who reviews my pledge?',
  decideAnswer:
    'Gifts and memberships of up to {limit} together in {days, plural, one {# day} other {# days}} are approved automatically, since signing in has verified your address. Anything above that, and every sponsorship, is reviewed by one person, and above {two} by two. We’ll email you the decision, with the reason if it is no.',
  backQuestion: 'Can I withdraw it?',
  backAnswer:
    'You can withdraw it on its own page any time before it’s approved. After that you can end what is still open there: then we no longer expect it.',
  partsQuestion: 'Do I have to pay all at once?',
  partsAnswer:
    'You can pay a gift in 1, 2, 4 or 12 instalments, a sponsorship in 1, 2 or 4 a year. Each has its own due date. What has not arrived {grace, plural, one {# day} other {# days}} later counts as overdue in the open figures, which name nobody.',
  shownQuestion: 'Will my name be shown?',
  shownAnswer:
    'Only if you say so, for each pledge: by name with the amount, by name without it, or you stay anonymous. A name, a message or a dedication is checked before it appears. Anonymous supporters are counted and never named.',
});
