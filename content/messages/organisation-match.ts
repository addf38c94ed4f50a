import { defineMessages } from '#content/messages/define-messages';

/** Which known organisations an application may come from, on the desk. */
export const ORGANISATION_MATCH = defineMessages('organisation-match', {
  title: 'Organisation',
  lead: '{name} may be an organisation we know already. Say whether it is, then you can approve the pledge.',
  'name-and-website': 'The same name and website',
  name: 'The same name, another website',
  website: 'The same website, another name',
  sponsorships:
    '{count, plural, =0 {no approved sponsorship} one {# approved sponsorship} other {# approved sponsorships}}',
  same: 'The same organisation',
  sameAs: 'The same organisation: {name}',
  sameMeans:
    'If it is the same, the pledge counts with that organisation. The applicant sees only this pledge until a primary contact of the organisation confirms them.',
  another: 'Another organisation',
});

/** The keys of these messages. */
export type OrganisationMatchKey = keyof typeof ORGANISATION_MATCH.texts;
