import { defineMessages } from '#content/messages/define-messages';

/** The tags that staff give to pledges: on a pledge's page, for several at once, and in the list. */
export const TAGS = defineMessages(
  'tags',
  {
    tags: 'Tags',
    tagsLead: 'Short labels for your work. Supporters find those of their pledges in the download of their data alone.',
    tag: 'Tag',
    tagHint: 'One of those in use, or a new one.',
    tagAdd: 'Add the tag',
    tagRemove: 'Remove',
    tagRemoveOf: 'Remove the tag “{tag}”',
    'tag-added': 'Tag added.',
    'tag-removed': 'Tag removed.',
    'history-tag-added': 'Tag “{tag}” added',
    'history-tag-removed': 'Tag “{tag}” removed',
    tagOwn: 'This is your own pledge or one of your organisation. Somebody else can tag it.',
    'tag-missing': 'Type a tag first.',
    'tag-too-long': 'Use at most {most, plural, one {# character} other {# characters}} for a tag.',
    'tag-unreadable': 'The tag has characters that can’t be saved. Type it again.',
    'tag-comma': 'Add one tag at a time, without commas.',
    'too-many-tags': 'A pledge can have at most {most, plural, one {# tag} other {# tags}}. Remove one first.',
    'too-many-names':
      'At most {most, plural, one {# tag} other {# different tags}} can be in use. Choose one that exists, or remove one everywhere.',
    tagMany: 'Tag…',
    tagTitle: 'Tag several pledges',
    tagLead: 'Nothing has changed yet.',
    tagWill: '{count, plural, one {# pledge can get a tag or lose one} other {# pledges can get a tag or lose one}}',
    tagAddMany: '{count, plural, one {Add it to # pledge} other {Add it to # pledges}}',
    tagRemoveMany: '{count, plural, one {Remove it from # pledge} other {Remove it from # pledges}}',
    'tagDid-add':
      '{count, plural, =0 {No pledge has the tag “{tag}”.} one {# pledge has the tag “{tag}” now.} other {# pledges have the tag “{tag}” now.}}',
    'tagDid-remove':
      '{count, plural, =0 {Every pledge still has the tag “{tag}”.} one {# pledge no longer has the tag “{tag}”.} other {# pledges no longer have the tag “{tag}”.}}',
    tagNone: 'No tags',
    anyTag: 'Any or none',
  },
  {
    tagOwn: 'Why a pledge is left out: it is the reader’s own.',
    tagMany: 'A button below a list: it leads to a page where the chosen pledges get a tag or lose one.',
    anyTag: 'The first choice of the filter “Tag”.',
    tagAddMany: 'A button: the tag that is typed above it is added to the chosen pledges.',
    tagRemoveMany: 'A button: the tag that is typed above it is removed from the chosen pledges.',
  },
);

/** The keys of the tags. */
export type TagKey = keyof typeof TAGS.texts;
