import { CONTACT_EMAIL } from '#content/foundation';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import { LANGUAGES } from '#content/languages';
import { SPONSORSHIP } from '#content/messages/sponsorship';
import { localizedPath } from '#domain/localized-path';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { toCatalogueView } from '#server/public/catalogue-view';
import { findClosedToday } from '#server/public/campaign-closed';
import { localiseCatalogue } from '#server/public/localise-catalogue';
import { readStartingAnswers } from '../../starting-answers';
import { sponsorshipFormProps } from '../../../../(site)/give/sponsorship/sponsorship-form-props';
import { getLocale } from '../../../../get-locale';
import { readMessages } from '#server/i18n/translate';

export async function generateMetadata(): Promise<Metadata> {
  const lang = await getLocale();
  return { title: readMessages(lang, SPONSORSHIP).title, robots: { index: false } };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/give/sponsorship/change'>) {
  const lang = await getLocale();
  const { answers, hidden } = await readStartingAnswers('sponsorship', searchParams, lang);
  const offered = await findOfferedCatalogue();
  if (!offered) return redirect(localizedPath(LANGUAGES[lang], '/give/gone') as Route);
  const form = sponsorshipFormProps(lang);
  return (
    <SponsorshipPage
      email={CONTACT_EMAIL}
      {...form}
      catalogue={localiseCatalogue(lang, toCatalogueView(offered))}
      closed={await findClosedToday()}
      initial={{ answers, errors: [] }}
      hidden={{ ...hidden, ...form.hidden }}
    />
  );
}
