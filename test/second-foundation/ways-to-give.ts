import type { Localised } from '#content/languages';
import type { PledgeKind } from '#domain/pledge-kind';

/**
 * One way to support, in texts that can be compared with the others'. Amounts are filled in from the campaign and the catalogue:
 * {least} of a gift, {price} and {membershipLeast} of a membership, {hours} of a contributing one, {lowestLevel} and {levels} of sponsorship.
 */
export type WayToGive = {
  slug: PledgeKind;
  name: string;
  who: string;
  cost: string;
  costNote: string;
  gets: readonly string[];
  vote: string;
  shown: string;
  paysFor: string;
  act: string;
};

const de: readonly WayToGive[] = [
  {
    slug: 'one-time',
    name: 'Ein Beitrag',
    who: 'Für alle',
    cost: 'Ab {least}',
    costNote: 'Jeder Betrag, auch in Raten',
    gets: ['Eine Seite, auf der du ihn verfolgst'],
    vote: 'Kein Stimmrecht',
    shown: 'Wie du willst',
    paysFor: 'Das Programm deiner Wahl',
    act: 'Beitrag zusagen',
  },
  {
    slug: 'membership',
    name: 'Eine Mitgliedschaft',
    who: 'Für Nachbarn',
    cost: '{price} im Jahr',
    costNote: 'Gestaffelt ab {membershipLeast}, oder {hours} Stunden im Monat',
    gets: ['Ein Jahr Mitglied', 'Most vom eigenen Baum'],
    vote: 'Eine Stimme',
    shown: 'Auf der Liste, wenn du willst',
    paysFor: 'Die ganze Arbeit',
    act: 'Mitglied werden',
  },
  {
    slug: 'sponsorship',
    name: 'Eine Förderung',
    who: 'Für Betriebe',
    cost: 'Ab {lowestLevel} im Jahr',
    costNote: '{levels} Stufen, für ein bis fünf Jahre',
    gets: ['Dein Logo auf der Website'],
    vote: 'Kein Stimmrecht',
    shown: 'Mit Name und Logo',
    paysFor: 'Die ganze Arbeit',
    act: 'Als Betrieb fördern',
  },
];

const en: readonly WayToGive[] = [
  {
    slug: 'one-time',
    name: 'A gift',
    who: 'For anyone',
    cost: 'From {least}',
    costNote: 'Any amount, in instalments too',
    gets: ['A page to follow it'],
    vote: 'No vote',
    shown: 'As you like',
    paysFor: 'The programme you choose',
    act: 'Make a gift',
  },
  {
    slug: 'membership',
    name: 'A membership',
    who: 'For neighbours',
    cost: '{price} a year',
    costNote: 'On a sliding scale from {membershipLeast}, or {hours} hours a month',
    gets: ['A year of membership', 'Juice from your own tree'],
    vote: 'One vote',
    shown: 'On the list, if you like',
    paysFor: 'All of the work',
    act: 'Become a member',
  },
  {
    slug: 'sponsorship',
    name: 'A sponsorship',
    who: 'For businesses',
    cost: 'From {lowestLevel} a year',
    costNote: '{levels} levels, for one to five years',
    gets: ['Your logo on the website'],
    vote: 'No vote',
    shown: 'By name and logo',
    paysFor: 'All of the work',
    act: 'Sponsor as a business',
  },
];

/** The three ways, in the order of commitment. */
export const WAYS_TO_GIVE: Localised<readonly WayToGive[]> = { de, en };
