import { defineMessages } from '#content/messages/define-messages';

/** How staff make somebody a Fellow, and take it back. */
export const FELLOWSHIPS = defineMessages('fellowships', {
  makeFold: 'Make somebody a Fellow',
  makeThemFold: 'Make them a Fellow',
  makeText:
    'They become a member for life from today: with a vote, without a fee or an end. They get an email. A membership that they pledged goes on beside it.',
  email: 'Email address',
  emailHint: 'The one of their account. They must have signed in once.',
  citation: 'What for?',
  citationHint:
    'They and staff read it. Others see it only if they agree, and once an editor has looked at it. It is erased if they ask to be forgotten.',
  make: 'Make a Fellow',
  endFold: 'Take the fellowship back',
  endReason: 'Why?',
  endHint:
    'They get this by email. The fellowship lasts until the end of today. After that it gives them no vote, and nothing of it is shown.',
  end: 'Take it back',
  granted: 'They are a Fellow now. We’ll email them.',
  ended: 'The fellowship was taken back and ends today. We’ll email them.',
  unknown: 'Nobody has an account with this address. Ask them to sign in once, then try again.',
  'never-signed-in': 'They have not signed in yet. Ask them to sign in once, then try again.',
  already: 'They are a member for life already.',
  'citation-too-long': 'The text is too long: 1,000 characters at most.',
  own: 'You can’t make yourself a Fellow. Ask a colleague.',
  'not-a-fellow': 'This fellowship was taken back already.',
  conflict:
    'The fellowship has changed since you opened this page, so nothing was done. Check it, then press the button again.',
});
