import type { Localised } from '#content/languages';

/** The rules of membership beside its form; `<a>` links to the source `bylaws`. */
export const MEMBERSHIP_TEXTS = {
  de: { aside: 'Jedes Mitglied mit Stimmrecht hat eine Stimme. Quelle: <a>Satzung der Stiftung, § 4</a>.' },
  en: { aside: 'Each voting member has one vote. Source: <a>statutes of the foundation, § 4</a>.' },
} satisfies Localised<Readonly<Record<string, string>>>;

/** Where a contributing member’s hours can go, by the slug that is stored, in the order of the form. */
export const AREAS = {
  de: { pflanzen: 'Pflanzen', schneiden: 'Schneiden', mosten: 'Mosten' },
  en: { pflanzen: 'Planting', schneiden: 'Pruning', mosten: 'Pressing juice' },
} satisfies Localised<Readonly<Record<string, string>>>;
