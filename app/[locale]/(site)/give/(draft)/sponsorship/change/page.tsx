import type { Metadata } from 'next';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import { SPONSORSHIP } from '#content/messages/sponsorship';
import { findActor, getOr404 } from '#server/auth';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { findAnswers } from '#server/draft/draft-queries';
import { toCatalogueView } from '#server/public/catalogue-view';
import { findClosedToday } from '#server/public/campaign-closed';
import { localiseCatalogue } from '#server/public/localise-catalogue';
import { sponsorshipFormProps } from '../../../sponsorship/sponsorship-form-props';
import { getLocale } from '../../../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  const lang = await getLocale();
  return { title: readMessages(lang, SPONSORSHIP).title, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/give/sponsorship/change'>) {
  const [lang, { draft: asked }] = await Promise.all([getLocale(), searchParams]);
  const draft = String(asked);
  const [person, offered] = await Promise.all([findActor(), findOfferedCatalogue()]);
  const answers = getOr404(await findAnswers(draft, 'sponsorship', person));
  const form = sponsorshipFormProps(lang);
  return (
    <SponsorshipPage
      {...form}
      catalogue={localiseCatalogue(lang, toCatalogueView(getOr404(offered)))}
      closed={await findClosedToday()}
      initial={{ answers, errors: [] }}
      hidden={{ draft, ...form.hidden }}
    />
  );
}
