import { textsInEachLanguage } from '#content/in-each-language';
import type { Lang } from '#content/languages';
import type { Demonstration } from '#domain/demonstration';

/** A demonstration that says that it is one, without invented pledges. */
export const DEMO: Demonstration<Lang> | null = {
  notice: textsInEachLanguage({
    title: 'This is a demonstration',
    text: 'Everything is invented.',
    money: 'Nothing is asked for.',
    sponsors: 'The sponsors are invented.',
  }),
  staff: [{ email: 'rosa@fixture.example', name: 'Rosa', roles: ['admin'] }],
  supporters: [],
  pledges: [],
  crowd: { first: [], last: [], other: [], messages: [], dedications: [] },
  logos: [],
  sponsorTexts: [],
  campaigns: () => [],
};
