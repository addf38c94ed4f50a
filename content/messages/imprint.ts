import { defineMessages } from '#content/messages/define-messages';

/** The page that says who is answerable for the site; the rest of it is the foundation's. */
export const IMPRINT_PAGE = defineMessages('imprint', {
  title: 'Legal notice',
  description: 'Who is answerable for this site, and how to reach them.',
});
