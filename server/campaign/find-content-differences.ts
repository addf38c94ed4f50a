import { contentCampaigns, type DeclaredCampaign } from '#content/campaign';
import { catalogueOfYear } from '#content/catalogue';
import { toDeclaredTerms } from '#server/campaign/apply-content-terms';
import { findCampaign } from '#server/campaign/campaign-queries';
import { changedTerms } from '#server/campaign/change-campaign';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { today } from '#server/clock';

async function ofCampaign(declared: DeclaredCampaign): Promise<string[]> {
  const campaign = await findCampaign(declared.slug);
  if (!campaign) return [];
  const { slug } = declared;
  const terms = changedTerms(campaign.terms, toDeclaredTerms(declared));
  const names = (programmes: readonly Readonly<{ slug: string }>[]) =>
    programmes.map(({ slug: each }) => each).join(', ');
  const [written, stored] = [names(declared.programmes), names(campaign.terms.programmes)];
  return [
    ...(terms.length > 0
      ? [
          `Campaign ${slug}: content/campaign.ts and the database differ in ${terms.join(', ')}. The values in the database are used. To take those of content: npm run campaign:apply -- ${slug}`,
        ]
      : []),
    ...(written === stored
      ? []
      : [
          `Campaign ${slug}: content/campaign.ts lists the programmes ${written}, the database ${stored}. Those in the database are used: a campaign keeps the programmes that it began with.`,
        ]),
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
