import type { Localised } from '#content/languages';

/** A place a fact was read, with its year. */
export type Source = { name: string; year: string; href: string };

export type SourceKey = 'tenYears' | 'membership' | 'bylaws' | 'prices';

const SITE = 'https://alte-sorten.example';

/** Where every stated fact was read, as a page in that language names it. */
export const SOURCES_IN: Localised<Readonly<Record<SourceKey, Source>>> = {
  de: {
    tenYears: { name: 'Jahresbericht der Stiftung', year: '2024', href: `${SITE}/bericht` },
    membership: { name: 'Beitragsordnung', year: '2023', href: `${SITE}/beitraege` },
    bylaws: { name: 'Satzung der Stiftung, § 4', year: '2019', href: `${SITE}/satzung` },
    prices: { name: 'Angebot für Förderer', year: '2025', href: `${SITE}/foerderer` },
  },
  en: {
    tenYears: { name: 'Annual report of the foundation', year: '2024', href: `${SITE}/bericht` },
    membership: { name: 'Scale of fees', year: '2023', href: `${SITE}/beitraege` },
    bylaws: { name: 'Statutes of the foundation, § 4', year: '2019', href: `${SITE}/satzung` },
    prices: { name: 'Offer to sponsors', year: '2025', href: `${SITE}/foerderer` },
  },
};
