import { defineMessages } from '#content/messages/define-messages';

/** 404: there is no such page. */
export const NOT_FOUND = defineMessages('not-found', {
  title: 'Page not found',
  lead: 'The address may be mistyped, or you may not have access to what it showed.',
  campaign: 'To the campaign',
  pledges: 'Your pledges',
});

/** 404: a form's answers that are too old, somebody else's, or never existed. */
export const GONE = defineMessages('gone', {
  title: 'These answers are no longer here',
  lead: 'We keep unfinished forms for up to 24 hours. Only the browser that sent a form can open it, so it must allow cookies. If you confirmed your pledge, you’ll find it among your pledges.',
  campaign: 'Three ways to help',
  pledges: 'Your pledges',
});

/** 403, on the desk. */
export const FORBIDDEN = defineMessages('forbidden', {
  title: 'You don’t have access to this page',
  lead: 'You are signed in, but this page needs a role you do not have. The people who run this site can give it to you.',
  campaign: 'To the campaign',
  pledges: 'Your pledges',
});

/** 503: a page that cannot be shown right now. Client components take the file of their language, so that no page carries two. */
export const UNAVAILABLE = defineMessages('unavailable', {
  title: 'We can’t show this page right now',
  lead: 'Something on our side isn’t responding. Nothing you confirmed is lost. What you typed has not been sent: go back, and it is still in the form. Please try again in a minute.',
  campaign: 'To the campaign',
  retry: 'Try again',
});

/** 413: a form with more text than any of ours takes. */
export const FORM_TOO_LARGE = defineMessages('form-too-large', {
  title: 'Your form was not sent',
  lead: 'It is too large: together, its answers may have a million characters at most. Go back: what you typed is still there. Shorten it, and send it again.',
  campaign: 'To the campaign',
});

/** 409, where a form without script was sent to a newer build of the site than it came from. With script the form says so itself: `outdated` of the forms. */
export const FORM_OUTDATED = defineMessages('form-outdated', {
  title: 'Your form was not sent',
  lead: 'The site was updated after you opened the form. Go back: what you typed is still there. Copy what you need, reload the page, and send it again.',
  campaign: 'To the campaign',
});
