import type { Metadata } from 'next';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import { findActor, getOr404 } from '#server/auth';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { findAnswers } from '#server/pledge/draft-queries';
import { toCatalogueView } from '#server/site/catalogue-view';
import { checkSponsorship } from '../actions';

export const metadata: Metadata = { title: 'A sponsorship', robots: { index: false } };

export default async function Page({ searchParams }: PageProps<'/give/sponsorship/change'>) {
  const { draft: id } = await searchParams;
  const [person, offered] = await Promise.all([findActor(), findOfferedCatalogue()]);
  const answers = getOr404(await findAnswers(String(id), 'sponsorship', person));
  const catalogue = toCatalogueView(getOr404(offered));
  return (
    <SponsorshipPage
      catalogue={catalogue}
      action={checkSponsorship}
      initial={{ answers, errors: [] }}
      hidden={{ draft: String(id) }}
    />
  );
}
