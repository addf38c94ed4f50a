import type { Metadata } from 'next';
import { EarlierCatalogue } from '#components/catalogue/earlier-catalogue';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import { EMPTY_FORM } from '#components/form/form-state';
import { toCatalogueView } from '#server/site/catalogue-view';
import { contentCatalogue } from '#server/site/give-terms';
import { getPublicState } from '#server/site/public-state';
import { checkSponsorship } from './actions';

export const dynamic = 'error';

export const metadata: Metadata = {
  title: 'A sponsorship',
  description: 'What each level of sponsorship brings, how many places are left, and the application.',
  alternates: { canonical: '/give/sponsorship' },
};

export default async function Page() {
  const state = await getPublicState();
  const present = state?.catalogue ?? contentCatalogue();
  return (
    <>
      <SponsorshipPage catalogue={toCatalogueView(present)} action={checkSponsorship} initial={EMPTY_FORM} />
      {state?.earlier.map((each) => (
        <EarlierCatalogue key={each.catalogue.year} catalogue={toCatalogueView(each)} />
      ))}
    </>
  );
}
