import { defineMessages } from '#content/messages/define-messages';

/** Who else has a pledge open at the desk. */
export const OPENINGS = defineMessages(
  'openings',
  {
    openedBy:
      '{name} opened this {minutes, plural, =0 {less than a minute ago} one {# minute ago} other {# minutes ago}}.',
  },
  { openedBy: '{name} is a colleague, “this” a pledge.' },
);

/** The keys of who has a pledge open. */
export type OpeningKey = keyof typeof OPENINGS.texts;
