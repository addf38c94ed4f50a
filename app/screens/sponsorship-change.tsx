import type { Metadata } from 'next';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import type { Lang } from '#content/languages';
import { SPONSORSHIP } from '#content/messages/sponsorship';
import { findActor, getOr404 } from '#server/auth';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { findAnswers } from '#server/draft/draft-queries';
import { toCatalogueView } from '#server/public/catalogue-view';
import { findClosedToday } from '#server/public/campaign-closed';
import { tellCatalogue } from '#server/public/localise-catalogue';
import { sponsorshipForm } from './sponsorship-form';
import { readMessages } from '#server/i18n/translate';

export function sponsorshipChangeMetadata(lang: Lang): Metadata {
  return { title: readMessages(lang, SPONSORSHIP).title, robots: { index: false } };
}

export async function SponsorshipChangeScreen({ lang, draft }: { lang: Lang; draft: string }) {
  const [person, offered] = await Promise.all([findActor(), findOfferedCatalogue()]);
  const answers = getOr404(await findAnswers(draft, 'sponsorship', person));
  const form = sponsorshipForm(lang);
  return (
    <SponsorshipPage
      {...form}
      catalogue={tellCatalogue(lang, toCatalogueView(getOr404(offered)))}
      closed={await findClosedToday()}
      initial={{ answers, errors: [] }}
      hidden={{ draft, ...form.hidden }}
    />
  );
}
