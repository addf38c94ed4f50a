/** What cannot be shown just now, in English. A file of its own, since it travels with every page: see `unavailable.ts`. */
export const UNAVAILABLE_EN = {
  title: 'This cannot be shown just now',
  lead: 'Something on our side does not answer. Nothing that was confirmed to you is lost. What you typed has not been sent: go back, and it is still in the form. Please try again in a minute.',
  campaign: 'To the campaign',
  home: '/',
  retry: 'Try again',
};
