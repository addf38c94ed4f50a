import { defineMessages } from '#content/messages/define-messages';

/** The header and footer of every page. */
export const SHELL = defineMessages('shell', {
  description:
    'A campaign for the people and machines that keep Python going: make a gift, become a member, or sponsor as an organisation, and follow every pledge until it is paid.',
  skip: 'Skip to the content',
  main: 'Main',
  footer: 'Footer',
  languageLabel: 'Language',
  give: 'Give',
  story: 'Story',
  impact: 'Impact',
  figures: 'Figures',
  sponsors: 'Sponsors',
  supporters: 'Supporters',
  signIn: 'Sign in',
  account: 'Account',
  signedInAs: 'signed in as',
  desk: 'Desk',
  campaignName: 'Ten years behind Python',
  campaign: 'The campaign',
  ways: 'Ways to help',
  openFigures: 'Open figures',
  campaigns: 'Campaigns',
  yourPledges: 'Your pledges',
  follow: 'Follow',
  demonstration: 'This is a demonstration',
  demonstrationText:
    'The campaign, its supporters and its sums are invented to show the software at work. No money is asked for or taken here, and neither Meta nor the Python Software Foundation runs or endorses this site.',
  privacy: 'Privacy',
  privacyText:
    'No trackers, no advertising, nothing loaded from other companies. Cookies keep you signed in, remember that this device has signed in before, and keep a pledge you have begun; none follows you. Your name is shown only as you choose with each pledge.',
  accessibility: 'Accessibility',
  accessibilityText:
    'Built to WCAG 2.2 AA: by keyboard, by screen reader, in large text, in light and dark, and without JavaScript. Automated tests check its pages before every release.',
});
