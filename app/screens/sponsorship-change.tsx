import type { Metadata } from 'next';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import type { Lang } from '#content/languages';
import { SPONSORSHIP_WORDS } from '#content/words/sponsorship';
import { findActor, getOr404 } from '#server/auth';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { findAnswers } from '#server/pledge/draft-queries';
import { toCatalogueView } from '#server/site/catalogue-view';
import { findShutToday } from '#server/site/shut';
import { tellCatalogue } from '#server/site/told-catalogue';
import { sponsorshipForm } from './sponsorship-form';

export function sponsorshipChangeMetadata(lang: Lang): Metadata {
  return { title: SPONSORSHIP_WORDS[lang].title, robots: { index: false } };
}

export async function SponsorshipChangeScreen({ lang, draft }: { lang: Lang; draft: string }) {
  const [person, offered] = await Promise.all([findActor(), findOfferedCatalogue()]);
  const answers = getOr404(await findAnswers(draft, 'sponsorship', person));
  const form = sponsorshipForm(lang);
  return (
    <SponsorshipPage
      {...form}
      catalogue={tellCatalogue(lang, toCatalogueView(getOr404(offered)))}
      shut={await findShutToday()}
      initial={{ answers, errors: [] }}
      hidden={{ draft, ...form.hidden }}
    />
  );
}
