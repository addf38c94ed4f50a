import { DEFAULT_LANG, type Lang } from '#content/languages';
import { PROGRAMME_FACTS } from '#content/programme-facts';
import { SOURCES_IN } from '#content/sources';
import { FACT_TEXTS } from '#content/impact-texts';
import { PROGRAMME_TEXTS, type ProgrammeSlug } from '#content/programmes';
import { money, type Money } from '#domain/money';
import { supportersToShow } from '#server/public/supporters-to-show';
import type { PublicState } from '#server/public/public-state-queries';

/**
 * The sums of a programme in the campaign's currency. `unread`: the figures cannot be read. `hidden`: too few supporters to show them. `asOf` is RFC
 * 3339, UTC; `supporters` is from how many people it is, where the sum is small (`supportersToShow`).
 */
export type ProgrammeSums =
  | Readonly<{ state: 'unread' }>
  | Readonly<{ state: 'hidden'; asOf: string }>
  | Readonly<{ state: 'known'; asOf: string; promised: Money; received: Money; supporters: number | null }>;

/** The sums of a programme as they may be shown. */
export function toProgrammeSums(
  slug: string,
  state: Pick<PublicState, 'figures' | 'programmeSupporters'> | null,
): ProgrammeSums {
  if (state === null) return { state: 'unread' };
  const { asOf, currency, byProgramme } = state.figures;
  if (byProgramme.length === 0) return { state: 'hidden', asOf };
  const row = byProgramme.find(({ programme }) => programme === slug);
  const sum = (amount: bigint | undefined) => money(amount ?? 0n, currency);
  const supporters = supportersToShow(slug, state);
  return { state: 'known', asOf, promised: sum(row?.promised), received: sum(row?.received), supporters };
}

/** The programmes' slugs in the order of the site. Each has a page below /impact. */
export const PROGRAMME_SLUGS = Object.keys(PROGRAMME_TEXTS[DEFAULT_LANG]) as readonly ProgrammeSlug[];

/** Every programme in short with its sums, for the overview page. */
export type ImpactView = ReturnType<typeof toImpactView>;

/** One programme, for its own page. */
export type ProgrammeView = ReturnType<typeof toProgrammeView>;

/** Every programme in short, with its sums. */
export function toImpactView(lang: Lang, state: PublicState | null) {
  return PROGRAMME_SLUGS.map((slug) => {
    const { name, short, story } = PROGRAMME_TEXTS[lang][slug];
    return { slug, name, short, story, sums: toProgrammeSums(slug, state) };
  });
}

/** One programme in full: its texts, facts with sources, its sums, and the other programmes. @throws Error if no programme has the slug. */
export function toProgrammeView(lang: Lang, asked: string, state: PublicState | null) {
  const slug = PROGRAMME_SLUGS.find((each) => each === asked);
  if (!slug) throw new Error(`No such programme: ${asked}`);
  return {
    slug,
    ...PROGRAMME_TEXTS[lang][slug],
    facts: PROGRAMME_FACTS[slug].map(({ text, source }) => ({
      text: FACT_TEXTS[lang][text],
      source: SOURCES_IN[lang][source],
    })),
    sums: toProgrammeSums(slug, state),
    others: PROGRAMME_SLUGS.filter((each) => each !== slug).map((each) => ({
      slug: each,
      name: PROGRAMME_TEXTS[lang][each].name,
      short: PROGRAMME_TEXTS[lang][each].short,
    })),
  };
}
