import { defineMessages } from '#content/messages/define-messages';

/** The emails about a person's second factor. */
export const FACTOR_EMAILS = defineMessages('factor-emails', {
  addedSubject: 'A second factor is set up for your account',
  added:
    'A second factor was set up for your account on {site}. After you sign in, your roles now count only once you have used it.',
  removedSubject: 'The second factor of your account was removed',
  removedByYou: 'You removed the second factor of your account on {site}. Its recovery codes do not work any more.',
  removed:
    'The foundation removed the second factor of your account on {site}, and signed you out everywhere. Its recovery codes do not work any more. Sign in and set up a new one.',
  reason: 'The reason: {reason}',
  notYou: 'You did not expect this? Write to {email} at once: somebody else may be able to read your email.',
  factorLink: 'See your second factor',
});
