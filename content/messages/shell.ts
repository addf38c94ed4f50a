import { defineMessages } from '#content/messages/define-messages';

/** The header and footer of every page. */
export const SHELL = defineMessages('shell', {
  skip: 'Skip to the content',
  main: 'Main',
  footer: 'Footer',
  languageLabel: 'Language',
  help: 'Questions? Email us:',
  helpQuestions: 'Questions about pledging',
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
  campaign: 'The campaign',
  ways: 'Ways to help',
  openFigures: 'Open figures',
  campaigns: 'Campaigns',
  yourPledges: 'Your pledges',
  follow: 'Follow',
  imprint: 'Legal notice',
  privacy: 'Privacy',
  privacyText:
    'No trackers, no advertising, nothing loaded from other companies. Cookies keep you signed in, remember that this device has signed in before, and keep a pledge you have begun; none follows you. Your name is shown only as you choose with each pledge.',
  accessibility: 'Accessibility',
  accessibilityText:
    'Built to WCAG 2.2 AA: by keyboard, by screen reader, in large text, in light and dark, and without JavaScript. Automated tests check its pages before every release.',
});
