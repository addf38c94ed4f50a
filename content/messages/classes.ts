import { defineMessages } from '#content/messages/define-messages';

/** The classes of membership, for every page that names one: `class-` where they are offered, `member-` beside a name. */
export const CLASSES = defineMessages('classes', {
  'class-basic': 'Basic',
  'class-supporting': 'Supporting',
  'class-contributing': 'Contributing',
  'class-fellow': 'Fellow',
  member: 'Member',
  'member-basic': 'Basic member',
  'member-supporting': 'Supporting member',
  'member-contributing': 'Contributing member',
  'member-fellow': 'Fellow',
});
