import { defineMessages } from '#content/messages/define-messages';

/** The supporters who chose to be named: the list, its further pages, and the search for a name. */
export const SUPPORTERS = defineMessages('supporters', {
  title: 'Supporters',
  description: 'The campaign’s supporters who chose to be named, newest first, with the messages they left.',
  lead: 'Everyone who chose to be named, newest first. Anonymous supporters are counted and never named.',
  counted:
    '{supporters, plural, one {<b>#</b> person or organisation supports the campaign} other {<b>#</b> people and organisations support the campaign}}',
  asOf: 'As of',
  searchTitle: 'Search the supporters',
  searchDescription: 'Search for a name among the campaign’s supporters.',
  label: 'Search for a name',
  search: 'Search',
  giftAim: 'A gift {aim}',
  gift: 'A gift for {programme}',
  giftPlain: 'A gift',
  everyMonth: '{amount} every month',
  everyYear: '{amount} every year',
  honour: 'In honour of {name}',
  memory: 'In memory of {name}',
  hours: '{hours, plural, one {# hour a month} other {# hours a month}}',
  names: 'Names with “<bdi>{q}</bdi>”, newest first',
  further: 'Earlier supporters',
  next: 'Earlier names',
  lookFurther: 'Search earlier names',
  all: 'All names',
  newest: 'Newest names',
  emptyTitle: 'No names yet',
  emptyText: 'Nobody who chose to be named has made a pledge so far. Yours could be the first.',
  emptyAct: 'See the three ways to help',
  awayTitle: 'We can’t show the names right now',
  awayText: 'Nothing is lost. Please come back in a minute.',
  noneTitle: 'No name with “<bdi>{q}</bdi>”',
  noneText:
    'Names are shown only where the supporter agreed, and as they wrote them. A shorter part of the name may find more.',
  partly:
    'We searched only {many, plural, one {the newest name} other {the newest # names}} of this part of the list. A longer, rarer word searches all of them at once.',
  partlyTitle: 'No name with “<bdi>{q}</bdi>” so far',
  lostTitle: 'This page of the list does not exist',
  lostText: 'Its address is cut short or mistyped. The list itself is complete.',
  oftenTitle: 'Too many searches in a short time',
  oftenText:
    'To keep search fast for everyone, please wait {seconds, plural, one {# second} other {# seconds}}, then search again.',
  again: 'Search again',
  endTitle: 'This is the end of the list',
  endText: 'There are no earlier names.',
});

/** What the list says instead before the first day. */
export const SUPPORTERS_BEFORE = defineMessages('supporters-before', {
  emptyText: 'The campaign has not opened yet. Supporters who choose to be named will be listed here.',
});

/** And after the last. */
export const SUPPORTERS_AFTER = defineMessages('supporters-after', {
  emptyTitle: 'No names',
  emptyText: 'Nobody who chose to be named made a pledge before the campaign closed.',
});
