import { defineMessages } from '#content/messages/define-messages';

/** The people who wish to be named: the list, its further pages, and looking for a name. */
export const SUPPORTERS = defineMessages('supporters', {
  title: 'Supporters',
  description: 'The people behind the campaign who wish to be named, newest first, with the words they left.',
  lead: 'The people who wish to be named, newest first. Anyone who does not is counted with the others and named nowhere.',
  counted:
    '{supporters, plural, one {<b>#</b> person or organisation stands behind the campaign} other {<b>#</b> people and organisations stand behind the campaign}}',
  asOf: 'As of',
  searchTitle: 'Among the supporters',
  searchDescription: 'Look for a name among the supporters of the campaign.',
  label: 'Look for a name',
  search: 'Search',
  giftAim: 'A gift {aim}',
  gift: 'A gift for {programme}',
  giftPlain: 'A gift',
  hours: '{hours, plural, one {# hour a month} other {# hours a month}}',
  names: 'Names with “<bdi>{q}</bdi>”, newest first',
  further: 'The list, further back',
  next: 'Earlier names',
  lookFurther: 'Look further back',
  all: 'All names',
  newest: 'To the newest names',
  emptyTitle: 'The first name is still to come',
  emptyText: 'So far nobody who wishes to be named has made a pledge. It could be yours.',
  emptyAct: 'See the three ways',
  awayTitle: 'The names cannot be read just now',
  awayText: 'Nothing is lost. Please come back in a minute.',
  noneTitle: 'No name with “<bdi>{q}</bdi>”',
  noneText:
    'Names stand here only where the supporter wishes it, and as they wrote it. A shorter part of the name may find more.',
  partly:
    'Only the newest {many} names of this part of the list were looked through. Three letters or more are looked for in all of them at once.',
  partlyTitle: 'No name with “<bdi>{q}</bdi>” so far',
  lostTitle: 'This page of the list is not there',
  lostText: 'Its address is cut short or mistyped. The list itself is whole.',
  oftenTitle: 'Too many searches in a short time',
  oftenText:
    'So that looking for a name stays quick for everyone, your searches rest for {seconds, plural, one {# second} other {# seconds}}. Then they go on as before.',
  again: 'Look once more',
  endTitle: 'The list ends here',
  endText: 'There are no names before this point.',
});

/** What the list says otherwise before the first day. */
export const SUPPORTERS_BEFORE = defineMessages('supporters-before', {
  emptyText: 'The campaign has not opened yet. Whoever then makes a pledge and wishes to be named will stand here.',
});

/** And after the last. */
export const SUPPORTERS_AFTER = defineMessages('supporters-after', {
  emptyTitle: 'No name stands here',
  emptyText: 'Nobody who wishes to be named made a pledge before the campaign closed.',
});
