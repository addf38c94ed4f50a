import { defineMessages } from '#content/messages/define-messages';

/** The waiting list of a full level or benefit: the account, the page of an entry, its email. */
export const WAITING_LIST = defineMessages(
  'waiting-list',
  {
    listTitle: 'Waiting lists',
    line: 'You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {all} for {list}',
    lineOffered: 'A place for {list} is yours until {until}',
    lineExpired: 'Your offer of a place for {list} has ended',
    seeOffer: 'See the offer',
    title: 'Waiting list for {list}',
    lead: 'You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {all}.',
    leadOffered: 'A place is free, and reserved for you.',
    leadTaken: 'You took the place. Thank you!',
    leadExpired: 'Your offer has ended.',
    leadLeft: 'You are not on this waiting list any more.',
    leadMerged: 'Your organisation has another place in this line and keeps that one.',
    joined: 'You are on the waiting list. You don’t have to do anything now.',
    next: 'When a place is free, we email the next in line and reserve it for {hours, plural, one {# hour} other {# hours}}. You keep your place in line.',
    until: 'The place is yours until {until}. After that it goes to the next in line.',
    takeNext: 'On the next page you check your answers and confirm. Then your application is reviewed as usual.',
    takeBenefitNext: 'It becomes part of your sponsorship {reference} at once, at no extra cost.',
    takeLevel: 'Check your answers and take the place',
    takeBenefit: 'Take the place',
    decline: 'Give up the place',
    leave: 'Leave the waiting list',
    leaveText: 'If you change your mind later, you join at the end of the line.',
    declineText: 'It then goes to the next in line at once.',
    expiredText:
      'It was open until {until}, and nobody confirmed by then. The place went to the next in line; nothing was pledged.',
    again: 'Join again',
    againText: 'We kept your answers: check them, and you are back in the line.',
    seeSponsorship: 'See your sponsorship',
    seeLevels: 'See the levels',
    factList: 'Level',
    factBenefit: 'Benefit',
    levelPrice: '{list}, {price} a year',
    factOrganisation: 'Organisation',
    factTerm: 'Term',
    term: '{years, plural, one {# year} other {# years}}',
    factSince: 'On the list since',
    offBenefits: 'Sold out when you applied',
    offText: 'These belong to your level and are limited. You can wait for a place: it costs nothing.',
    joinBenefit: 'Join the waiting list',
    joinBenefitFor: 'Join the waiting list for {list}',
    nothingToWaitFor: 'There is nothing to wait for here any more. Open the page of your sponsorship again.',
    over: 'This offer is not open any more: it was taken, was given up or has ended.',
    signedOut: 'You are signed out. Sign in again, then press the button once more.',
    unavailable: 'We can’t save anything right now. Please try again in a minute.',
    tooOften: 'That was too often in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
    emailSubject: 'A place is free: {list}',
    emailText:
      'You waited for a place for {list}. One is free now, and we reserve it for you for {hours, plural, one {# hour} other {# hours}}.',
    emailNext:
      'It is yours until {until}. Open the link and confirm there. After that the place goes to the next in line.',
    emailNot: 'Don’t you need it any more? Give it up on the same page, so that the next one doesn’t have to wait.',
    emailLink: 'See the offer',
    offerEndedSubject: 'Your offer of a place has ended: {list}',
    offerEndedText:
      'We reserved a place for {list} for you until {until}. Nobody took it by then, so it went to the next in line. Nothing was pledged, and you owe nothing.',
    offerEndedAgain:
      'Would you still like a place? We keep your answers for {days, plural, one {# day} other {# days}}: open the link, check them, and you are back in the line.',
    offerEndedBenefit:
      'Would you still like it? Open your sponsorship and join the waiting list again: it costs nothing.',
    offerEndedLink: 'See what you can do now',
    contactEnded:
      'We reserved a place for {list} for {organisation} until {until}. Nobody took it by then, so it went to the next in line. Nothing was pledged.',
    contactEndedNext:
      'Would you still like a place? {name} can join the waiting list again. You get this email because you are a contact of {organisation} too.',
    contactText:
      '{organisation} waited for a place for {list}. One is free now, and reserved for {hours, plural, one {# hour} other {# hours}}.',
    contactNext:
      '{name} joined the waiting list for you and can take the place until {until}. After that it goes to the next in line. You get this email because you are a contact of {organisation} too.',
    contactLink: 'See your organisation’s page',
    deskTitle: 'Waiting lists',
    deskText:
      'Who waits for a level or a benefit that is full, in the order of the line. A free place is offered to the next in line, for {hours, plural, one {# hour} other {# hours}}.',
    deskNone: 'Nobody waits.',
    deskNoneText: 'Those who join the waiting list of a full level or benefit appear here.',
    deskCut: 'There are more than this page shows.',
    'deskKind-tier': 'Level',
    'deskKind-benefit': 'Benefit',
    deskCount: '{count, plural, one {# waits} other {# wait}}',
    place: 'Place',
    who: 'Who',
    state: 'State',
    'state-waiting': 'Waiting',
    'state-offered': 'Offered until {until}',
    'state-expired': 'Offer ended',
  },
  {
    line: '{list} is the name of a level or benefit: “You are 2nd of 5 for Visionary”.',
    title: '{list} is the name of a level or benefit.',
    emailSubject: '{list} is the name of a level or benefit: “A place is free: Visionary”.',
  },
);

export type WaitingListKey = keyof typeof WAITING_LIST.texts;
