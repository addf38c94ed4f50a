import { defineMessages } from '#content/messages/define-messages';

/** The lists of members at the desk. */
export const DESK_MEMBERS = defineMessages(
  'desk-members',
  {
    membersTitle: 'Members',
    membersLists: 'Lists of members',
    'members-running': 'Current',
    'members-hours': 'Hours to certify',
    'members-grace': 'In the month of grace',
    'members-ended': 'Ended',
    'members-for-life': 'For life',
    'members-voting': 'Intend to vote',
    'membersText-running':
      'Everyone whose year runs, the year that ends first at the top. They are emailed 30 and 7 days before it ends.',
    'membersText-hours':
      'Members who logged hours that nobody has looked at, those who wait longest at the top. Open a pledge to certify them.',
    'membersText-grace': 'Their year has ended, and they have a month to renew without losing a day.',
    'membersText-ended': 'Their year and its month of grace are over, the latest at the top.',
    'membersText-for-life': 'Fellows: members without an end, whatever year of theirs runs beside it.',
    'membersText-voting':
      'Members with a vote who said in their account that they intend to vote in {year}. The export of members has the list.',
    'membersNone-running': 'Nobody’s year runs now.',
    'membersNone-hours': 'No hours wait to be certified.',
    'membersNone-grace': 'Nobody is in the month of grace.',
    'membersNone-ended': 'Nobody’s membership has ended.',
    'membersNone-for-life': 'Nobody is a member for life.',
    'membersNone-voting': 'Nobody with a vote has said that they intend to vote in {year}.',
    'count-voters': 'Have a vote now',
    'count-intending': 'Intend to vote in {year}',
    'count-forLife': 'Members for life',
    intends: 'Intends to vote in {year}, since {day}',
    member: 'Member',
    membership: 'Membership',
    since: 'Since',
    until: 'Until',
    forLife: 'For life',
    toCertify: '{count, plural, one {# month to certify} other {# months to certify}}',
    pages: 'Pages',
    firstPage: 'First page',
    nextPage: 'Next page',
  },
  { since: 'The heading of a column of days.', until: 'The heading of a column of days.' },
);

/** The keys of the lists of members. */
export type DeskMembersKey = keyof typeof DESK_MEMBERS.texts;
