import { contentCampaigns, type DeclaredCampaign } from '#content/campaign';
import { catalogueOfYear } from '#content/catalogue';
import type { CampaignTerms } from '#domain/campaign';
import { toDeclaredTerms } from '#server/campaign/apply-content-terms';
import { findCampaign } from '#server/campaign/campaign-queries';
import { changedTerms } from '#server/campaign/change-campaign';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { today } from '#server/clock';
import { getEnv } from '#server/env';

async function ofCampaign(declared: DeclaredCampaign): Promise<string[]> {
  const campaign = await findCampaign(declared.slug);
  if (!campaign) return [];
  const { slug } = declared;
  const terms = changedTerms(campaign.terms, toDeclaredTerms(declared));
  const kept = toKept({ ...declared, timeZone: getEnv().TIME_ZONE }).flatMap(([name, value], at) => {
    const [, stored] = toKept(campaign.terms)[at] ?? [];
    return value === stored ? [] : [`${name} (${value}; in the database ${stored})`];
  });
  return [
    ...(terms.length > 0
      ? [
          `Campaign ${slug}: content/campaign.ts, as it was built, and the database differ in ${terms.join(', ')}. The values in the database are used. To take those of content: npm run campaign:apply -- ${slug}`,
        ]
      : []),
    ...(kept.length > 0
      ? [
          `Campaign ${slug}: these are kept from the start that added it, whatever content and settings say now: ${kept.join(', ')}.`,
        ]
      : []),
  ];
}

/** What a campaign keeps from the start that added it. */
function toKept({ firstDay, lastDay, timeZone, programmes }: CampaignTerms): [name: string, value: string][] {
  return [
    ['first day', firstDay],
    ['last day', lastDay],
    ['TIME_ZONE', timeZone],
    ['programmes', programmes.map(({ slug, name }) => `${slug}: ${name}`).join('; ')],
  ];
}

async function ofCatalogue(year: number): Promise<string[]> {
  const stored = await findCatalogueYearRow(year);
  // An imported catalogue is meant to differ.
  if (stored?.source !== 'content') return [];
  const catalogue = catalogueOfYear(year);
  if (catalogue.currency !== stored.currency)
    return [
      `Catalogue of ${year}: content/ has it in ${catalogue.currency}, the database in ${stored.currency}. The catalogue in the database is used.`,
    ];
  const changes = await putCatalogue(catalogue, 'content', { dryRun: true });
  if (changes.length === 0) return [];
  return [
    `Catalogue of ${year}: content/ and the database differ in ${changes.length} places. The catalogue in the database is used. To change it, edit what npm run catalogue:export prints and import that.`,
  ];
}

/**
 * What content declares otherwise than the database, as sentences for the operator; empty if they agree. A start adds what the database lacks and
 * changes nothing that it has, so an edit of content after the first start has no effect on these terms.
 */
export async function findContentDifferences(): Promise<string[]> {
  const year = Number(today().slice(0, 4));
  const campaigns = await Promise.all(contentCampaigns(year).map(ofCampaign));
  return [...campaigns.flat(), ...(await ofCatalogue(year))];
}
