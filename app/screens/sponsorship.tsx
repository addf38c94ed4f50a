import { EarlierCatalogue } from '#components/catalogue/earlier-catalogue';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import { EMPTY_FORM } from '#components/form/form-state';
import type { Lang } from '#content/languages';
import { SPONSORSHIP_WORDS } from '#content/words/sponsorship';
import { toCatalogueView } from '#server/site/catalogue-view';
import { contentCatalogue } from '#server/site/give-terms';
import { getPublicState } from '#server/site/public-state';
import { readShut } from '#server/site/shut';
import { tellCatalogue } from '#server/site/told-catalogue';
import { pageMetadata } from '../page-metadata';
import { sponsorshipForm } from './sponsorship-form';

export function sponsorshipMetadata(lang: Lang) {
  const { title, description } = SPONSORSHIP_WORDS[lang];
  return pageMetadata(lang, '/give/sponsorship', { title, description });
}

export async function SponsorshipScreen({ lang }: { lang: Lang }) {
  const state = await getPublicState();
  const form = sponsorshipForm(lang);
  const catalogue = tellCatalogue(lang, toCatalogueView(state?.catalogue ?? contentCatalogue()));
  return (
    <>
      <SponsorshipPage {...form} catalogue={catalogue} shut={await readShut()} initial={EMPTY_FORM} />
      {state?.earlier.map((each) => (
        <EarlierCatalogue
          key={each.catalogue.year}
          told={form.told}
          catalogue={tellCatalogue(lang, toCatalogueView(each))}
        />
      ))}
    </>
  );
}
