import { EarlierCatalogue } from '#components/catalogue/earlier-catalogue';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import { CONTACT_EMAIL } from '#content/foundation';
import { EMPTY_FORM } from '#components/form/form-state';
import { SPONSORSHIP } from '#content/messages/sponsorship';
import { toCatalogueView } from '#server/public/catalogue-view';
import { catalogueFromContent } from '#server/public/give-terms';
import { localiseCatalogue } from '#server/public/localise-catalogue';
import { getPublicState } from '#server/public/public-state';
import { readClosed } from '#server/public/campaign-closed';
import { pageMetadata } from '../../../page-metadata';
import { sponsorshipFormProps } from './sponsorship-form-props';
import { getLocale } from '../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { title, description } = readMessages(lang, SPONSORSHIP);
  return pageMetadata(lang, '/give/sponsorship', { title, description });
}

export default async function Page() {
  const lang = await getLocale();
  const state = await getPublicState();
  const form = sponsorshipFormProps(lang);
  const catalogue = localiseCatalogue(lang, toCatalogueView(state?.catalogue ?? catalogueFromContent()));
  return (
    <>
      <SponsorshipPage
        {...form}
        email={CONTACT_EMAIL}
        catalogue={catalogue}
        closed={await readClosed()}
        initial={EMPTY_FORM}
      />
      {state?.earlier.map((each) => (
        <EarlierCatalogue
          key={each.catalogue.year}
          i18n={form.i18n}
          catalogue={localiseCatalogue(lang, toCatalogueView(each))}
        />
      ))}
    </>
  );
}
