import { defineMessages } from '#content/messages/define-messages';

/** The renewal of a sponsorship on its organisation's page and in the account, and the emails before and after its end. */
export const SPONSORSHIP_RENEWAL = defineMessages(
  'sponsorship-renewal',
  {
    title: 'Renew your sponsorship',
    runs: 'Your {level} sponsorship runs until {until}.',
    over: 'Your {level} sponsorship ended on {until}. Thank you for it!',
    kept: 'We keep your place at this level until {kept}. After that, others can take it.',
    offer:
      'Renew for {years, plural, one {a year} other {# years}}: {amount} in all, with the same instalments, name, logo and consents as now.',
    next: 'Your application is reviewed as usual. The new term begins when the old one has ended, so no day is lost.',
    nextOver: 'Your application is reviewed as usual. The new term begins when it is approved.',
    priceSame: 'The price is the same: {price} a year.',
    priceChanged: 'The price is now {price} a year. It was {before}.',
    price: 'The price is {price} a year.',
    benefitsSame: 'The benefits are the same.',
    added: 'New',
    removed: 'No longer included',
    changed: 'Changed',
    benefitTimes: '{name} × {quantity}',
    changedTimes: '{name}: {after}, was {before}',
    some: 'any number',
    renew: 'Renew with one click',
    otherForm: 'Choose another level or term',
    waits: 'You have renewed. We review the renewal and email you.',
    seeRenewal: 'See the renewal',
    form: 'What you chose is not on offer any more, or a detail is missing. Apply with the form.',
    toForm: 'Open the form',
    full: 'No place is left at this level. You can join its waiting list, or choose another level.',
    toList: 'Join the waiting list',
    closed: 'The campaign takes no pledges at the moment, so it cannot be renewed now.',
    accountLine: 'Renew the sponsorship that ends on {until}',
    'refused-not-found': 'There is nothing to renew here, or you may not renew it.',
    'refused-renewed-already': 'This sponsorship is renewed already, or another one follows it. The page shows it now.',
    'refused-changed': 'The price or the level has changed since you opened the page. It shows what applies now.',
    'refused-full': 'The last place was taken a moment ago. The page shows what you can do.',
    'refused-closed': 'The campaign takes no pledges now.',
    'refused-key-reused': 'This form was sent before. Reload the page.',
    noticeSubject: '{organisation}: your sponsorship ends on {until}',
    notice: 'The {level} sponsorship of {organisation} ends on {until}.',
    noticeRenew: 'You can renew it with one click. The page shows what has changed in price and benefits.',
    noticeKept: 'We keep your place at {level} until {kept}. After that, others can take it.',
    noticeNothing: 'If you do nothing, it simply ends. Nothing is charged.',
    noticeLink: 'See the renewal',
    endedSubject: '{organisation}: your sponsorship has ended. Thank you!',
    ended: 'The {level} sponsorship of {organisation} ended on {until}. Thank you for your support.',
    endedRenew: 'You can still renew it with one click, as long as there is a place.',
    endedNothing: 'If you do nothing, there is nothing more to do. Your years as a sponsor stay in our records.',
  },
  {
    changedTimes: '{before} and {after} are numbers, or “any number”.',
    some: 'How many of a benefit there are, where it is not counted.',
  },
);

/** The keys of the renewal of a sponsorship. */
export type SponsorshipRenewalKey = keyof typeof SPONSORSHIP_RENEWAL.texts;
