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

const en: readonly WayToGive[] = [
  {
    slug: 'one-time',
    name: 'A gift',
    who: 'For anyone',
    cost: 'From {least}',
    costNote: 'Any amount: once, every month or every year',
    gets: ['A page to follow your gift', 'A dedication, if you want to honour someone'],
    vote: 'No vote',
    shown: 'By name, by name without the amount, or anonymously',
    paysFor: 'The programme you choose',
    act: 'Make a gift',
  },
  {
    slug: 'membership',
    name: 'A membership',
    who: 'For people who want a say',
    cost: '{price} a year',
    costNote: 'On a sliding scale from {membershipLeast}, or {hours} hours a month, or free without a vote',
    gets: ['A year’s membership of the foundation', 'A say in where it goes'],
    vote: 'One vote, except with free membership',
    shown: 'On the list of supporters, if you agree',
    paysFor: 'The foundation’s work as a whole',
    act: 'Become a member',
  },
  {
    slug: 'sponsorship',
    name: 'A sponsorship',
    who: 'For organisations',
    cost: 'From {lowestLevel} a year',
    costNote: '{levels} levels, for one to five years',
    gets: ['Your name and logo on the website', 'Conference passes, and more at higher levels'],
    vote: 'No vote',
    shown: 'By name and logo, larger at higher levels',
    paysFor: 'The whole of the foundation’s work',
    act: 'Sponsor as an organisation',
  },
];

const es: readonly WayToGive[] = [
  {
    slug: 'one-time',
    name: 'Una aportación',
    who: 'Para cualquiera',
    cost: 'Desde {least}',
    costNote: 'Cualquier importe: una vez, cada mes o cada año',
    gets: ['Una página para seguir tu aportación', 'Una dedicatoria, si quieres honrar a alguien'],
    vote: 'Sin voto',
    shown: 'Con nombre, con nombre sin importe o de forma anónima',
    paysFor: 'El programa que elijas',
    act: 'Hacer una aportación',
  },
  {
    slug: 'membership',
    name: 'Una membresía',
    who: 'Para quien quiere tener voz',
    cost: '{price} al año',
    costNote: 'En escala desde {membershipLeast}, o {hours} horas al mes, o gratis y sin voto',
    gets: ['Un año como miembro de la fundación', 'Voz en el rumbo que toma'],
    vote: 'Un voto, salvo con la membresía gratuita',
    shown: 'En la lista de colaboradores, si quieres',
    paysFor: 'El trabajo de la fundación en su conjunto',
    act: 'Hacerse miembro',
  },
  {
    slug: 'sponsorship',
    name: 'Un patrocinio',
    who: 'Para organizaciones',
    cost: 'Desde {lowestLevel} al año',
    costNote: '{levels} niveles, de uno a cinco años',
    gets: ['Tu nombre y tu logotipo en el sitio', 'Pases de congreso, y más en los niveles altos'],
    vote: 'Sin voto',
    shown: 'Con nombre y logotipo, mayor según el nivel',
    paysFor: 'Todo el trabajo de la fundación',
    act: 'Patrocinar como organización',
  },
];

const de: readonly WayToGive[] = [
  {
    slug: 'one-time',
    name: 'Ein Beitrag',
    who: 'Für alle',
    cost: 'Ab {least}',
    costNote: 'Jeder Betrag: einmal, jeden Monat oder jedes Jahr',
    gets: ['Eine Seite, auf der du deinen Beitrag verfolgst', 'Eine Widmung, wenn du jemanden ehren möchtest'],
    vote: 'Kein Stimmrecht',
    shown: 'Mit Namen, mit Namen ohne Betrag oder anonym',
    paysFor: 'Das Programm deiner Wahl',
    act: 'Beitrag zusagen',
  },
  {
    slug: 'membership',
    name: 'Eine Mitgliedschaft',
    who: 'Für alle, die mitreden wollen',
    cost: '{price} im Jahr',
    costNote: 'Gestaffelt ab {membershipLeast}, oder {hours} Stunden im Monat, oder kostenlos ohne Stimmrecht',
    gets: ['Ein Jahr Mitglied der Stiftung', 'Mitsprache bei ihrem Kurs'],
    vote: 'Eine Stimme, außer bei kostenloser Mitgliedschaft',
    shown: 'Auf der Liste der Unterstützer, wenn du möchtest',
    paysFor: 'Die Arbeit der Stiftung insgesamt',
    act: 'Mitglied werden',
  },
  {
    slug: 'sponsorship',
    name: 'Ein Sponsoring',
    who: 'Für Organisationen',
    cost: 'Ab {lowestLevel} im Jahr',
    costNote: '{levels} Stufen, für ein bis fünf Jahre',
    gets: ['Dein Name und dein Logo auf der Website', 'Konferenztickets, und mehr auf höheren Stufen'],
    vote: 'Kein Stimmrecht',
    shown: 'Mit Name und Logo, größer auf höheren Stufen',
    paysFor: 'Die gesamte Arbeit der Stiftung',
    act: 'Als Organisation sponsern',
  },
];

/** The three ways, in the order of commitment. For rules see `SOURCES_IN` in sources.ts. */
export const WAYS_TO_GIVE: Localised<readonly WayToGive[]> = { en, es, de };
