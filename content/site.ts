/** What the site calls itself and what its footer owns up to; each statement must stay true of the code. */
export const SITE = {
  name: 'Pledgebook',
  campaignName: 'Ten years behind Python',
  description:
    'A campaign for the people and machines that keep Python going: make a gift, become a member, or sponsor as an organisation, and follow every promise until it is kept.',
  locale: 'en-US',
  statements: [
    {
      title: 'This is a demonstration',
      text: 'The campaign, its supporters and its sums are invented to show the software at work. No money is asked for or taken here, and neither Meta nor the Python Software Foundation runs or endorses this site.',
    },
    {
      title: 'Privacy',
      text: 'No trackers, no advertising, nothing loaded from other companies. One cookie keeps you signed in, another remembers that this device has signed in before; neither follows you. Your name is shown only as you choose with each pledge.',
    },
    {
      title: 'Accessibility',
      text: 'Built to WCAG 2.2 AA: by keyboard, by screen reader, in large text, in light and dark, and without JavaScript. Its pages are checked against it by machine before a release.',
    },
  ],
} as const;
