import type { CampaignTerms } from '#domain/campaign';
import type { Catalogue } from '#domain/catalogue';
import { withSmallGroupsHidden, type Figures } from '#domain/figures';
import { readCurrentCampaign } from '#server/campaign/campaign-queries';
import { findEarlierCatalogues, findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { readFigures } from '#server/figures/figures-queries';
import { countProgrammeSupporters } from '#server/figures/programme-supporters-store';
import { findShownSponsors, type ShownSponsor } from '#server/organisation/sponsor-queries';

/** A catalogue with the places taken, by slug. */
export type PublicCatalogue = Readonly<{
  catalogue: Catalogue;
  takenByTier: Readonly<Record<string, number>>;
  takenByBenefit: Readonly<Record<string, number>>;
}>;

/** Everything that public pages show of the current campaign, as of `figures.asOf`. */
export type PublicState = Readonly<{
  figures: Figures;
  terms: CampaignTerms;
  catalogue: PublicCatalogue | null;
  earlier: readonly PublicCatalogue[];
  sponsors: readonly ShownSponsor[];
  /** How many supporters a programme has, by its slug; without programmes that have very many pledges. */
  programmeSupporters: Readonly<Record<string, number>>;
}>;

/** Reads what the public sees: figures with small groups hidden, the catalogue with its places, and sponsors who gave consent. */
export async function readPublicState(): Promise<PublicState> {
  const campaign = await readCurrentCampaign();
  const { terms } = campaign;
  const [figures, offered, earlier, sponsors, programmeSupporters] = await Promise.all([
    readFigures(campaign),
    findOfferedCatalogue(),
    findEarlierCatalogues(),
    findShownSponsors(),
    countProgrammeSupporters(campaign.id),
  ]);
  return { figures: withSmallGroupsHidden(figures), terms, catalogue: offered, earlier, sponsors, programmeSupporters };
}
