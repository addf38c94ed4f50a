import { defineMessages } from '#content/messages/define-messages';

/** The staff at the desk: their roles are given and taken here. */
export const DESK_PEOPLE = defineMessages(
  'desk-people',
  {
    title: 'People and roles',
    lead: 'Reviewers decide on pledges, treasurers handle money, editors look at names and messages and change the catalogue and the campaigns. Admins can do all of it and give roles. A role that is taken stops working immediately.',
    address: 'Email address',
    since: 'Since',
    seen: 'Last here',
    neverSeen: 'not signed in',
    nobody: 'Nobody has a role yet.',
    give: 'Give a role',
    giveText: 'They can sign in with this address, now or later. They need no invitation.',
    role: 'Role',
    'pick-reviewer': 'Reviewer: decides on pledges',
    'pick-treasurer': 'Treasurer: handles money',
    'pick-editor': 'Editor: names, messages, catalogue, campaigns',
    'pick-admin': 'Admin: everything',
    take: 'Take away',
    takeOf: 'Take the role {role} from {who}',
    end: 'Sign out everywhere',
    endOf: 'Sign {who} out everywhere',
    hasFactor: 'Has a second factor',
    factorOf: 'Remove the second factor of {who}',
    factorReason: 'Why?',
    factorReasonHint:
      'Make sure first, by phone or in person, that it is them. They are signed out and emailed this reason.',
    removeFactor: 'Remove the second factor',
    removed: 'The second factor is removed.',
    'no-factor': 'They have no second factor any more: nothing was changed.',
    own: 'Remove your own second factor on your profile, with a code.',
    'no-reason': 'Enter a reason of at most 2,000 characters.',
    onlyAdmins: 'Admins give and take roles.',
    granted: 'The role is given.',
    revoked: 'The role is taken.',
    ended: 'They are signed out everywhere.',
    already: 'That is so already: nothing was changed.',
    'unknown-role': 'Choose a role.',
    'not-an-address': 'Enter an email address, such as name@example.org.',
    'unknown-person': 'There is nobody with this address.',
    'last-admin': 'This is the last admin. Give somebody else the role first.',
    signedOut: 'You have been signed out, so nothing was done. Sign in in another tab, then press the button again.',
    unavailable: 'We can’t reach our database right now, so nothing was done. Please try again in a minute.',
  },
  { take: 'A button beside a role.' },
);

/** The keys of the page. */
export type DeskPeopleKey = keyof typeof DESK_PEOPLE.texts;
