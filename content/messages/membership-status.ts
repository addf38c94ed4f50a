import { defineMessages } from '#content/messages/define-messages';

/** A person's membership in their account, its renewal, and the email before it ends. */
export const MEMBERSHIP_STATUS = defineMessages(
  'membership-status',
  {
    title: 'Your membership',
    'status-pending': 'Pending',
    'status-new': 'New member',
    'status-current': 'Member',
    'status-grace': 'In the month of grace',
    'status-expired': 'Expired',
    pending: 'Your year has not begun yet.',
    pendingLink: 'See what is next',
    until: 'Your year runs until {until}.',
    forLife: 'You are a member for life. There is nothing to renew.',
    grace: 'Your year ended on {until}. Renew until {graceUntil} and no day is lost.',
    expired: 'Your year ended on {until}. A new year begins when you renew.',
    expiredPaid: 'Your year ended on {until}. A new year begins when your payment arrives.',
    vote: 'You have a vote.',
    noVoteBasic: 'Free membership has no vote.',
    noVoteYet: 'You have a vote once your year begins.',
    noVoteNow: 'You have no vote now, because no year runs.',
    nextYear: 'You have renewed: your next year begins on {from}.',
    nextWaits: 'You have renewed: your next year follows once your pledge is approved and paid.',
    seeNext: 'See the renewal',
    renewPaid: 'Renew for {amount}, with the same name and consents as now. You pay by transfer after that.',
    renewHours:
      'Renew for {hours, plural, one {# hour a month} other {# hours a month}}, with the same name and consents as now.',
    renewFree: 'Renew for free, with the same name and consents as now.',
    renew: 'Renew for a year',
    otherForm: 'Choose another membership',
    changedOffer: 'What you chose last year is not on offer any more. Choose again for the next year.',
    'nothing-to-renew': 'There is no membership to renew.',
    'renewed-already': 'This membership is renewed already, or another one of yours follows it.',
    changed: 'What you chose last year is not on offer any more. Use the form to choose again.',
    closed: 'The campaign takes no pledges now.',
    'key-reused': 'This form was sent before. Reload the page.',
    later: 'That was too often in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
    unkeyed: 'This form is incomplete. Reload the page and try again.',
    signedOut: 'You are signed out. Sign in again, then renew.',
    unavailable: 'We can’t save anything right now, so nothing was done. Please try again in a minute.',
    noticeSubject: 'Your membership ends on {until}',
    notice: 'Your year as {what} ends on {until}.',
    noticeRenew: 'You can renew it with one click in your account. Renew early and you lose no days.',
    noticeNothing: 'If you do nothing, it simply ends. Nothing is charged.',
    noticeLink: 'Renew your membership',
  },
  {
    notice: '{what} is a class such as “Supporting member”.',
    pendingLink: 'Leads to the pledge of the membership.',
  },
);

/** The keys of a person's membership. */
export type MembershipStatusKey = keyof typeof MEMBERSHIP_STATUS.texts;
