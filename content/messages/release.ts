import { defineMessages } from '#content/messages/define-messages';

/** The release of what is still expected of a pledge, on its page at the desk. */
export const RELEASE = defineMessages('release', {
  fold: 'Release the rest',
  effect:
    '{amount} is no longer expected: {count, plural, one {the instalment due {first}} other {# instalments, due from {first} to {last}}}. Whatever has arrived stays.',
  sponsorshipEnds: 'The sponsorship ends on {until}.',
  placesFree: 'Its places from {year} on are free.',
  giftEnds: 'No further instalments are planned.',
  neverBegins: 'The membership’s year does not begin.',
  reason: 'Reason',
  hint: 'Emailed to the supporter as you type it, and kept on their page.',
  submit: 'Release {amount}',
  done: 'The rest is released. The supporter gets an email.',
});

/** The keys of the release. */
export type ReleaseKey = keyof typeof RELEASE.texts;
