import { notFound } from 'next/navigation';
import { SponsorPage } from '#components/sponsor/sponsor-page';
import { SPONSORS_TEXTS } from '#content/level-notes';
import { SPONSORS } from '#content/messages/sponsors';
import { translate } from '#server/i18n/translate';
import { getPaidYears, getPublicState } from '#server/public/public-state';
import { getLocale } from '../../../get-locale';
import { pageMetadata } from '../../../page-metadata';

export const dynamic = 'error';

/** No page is known in a build. Each is rendered on its first request. */
export function generateStaticParams() {
  return [];
}

/** The sponsor with that name in addresses. Null if the database is unavailable; 404 if there is none that may be shown today. */
async function findSponsor(slug: string) {
  const state = await getPublicState();
  return state && (state.sponsors.find((sponsor) => sponsor.slug === slug) ?? notFound());
}

export async function generateMetadata({ params }: PageProps<'/[locale]/sponsors/[slug]'>) {
  const [lang, { slug }] = await Promise.all([getLocale(), params]);
  const sponsor = await findSponsor(slug);
  const { t } = translate(lang, SPONSORS, SPONSORS_TEXTS);
  const name = sponsor?.organisation;
  return pageMetadata(lang, `/sponsors/${slug}`, {
    title: name ?? t('title'),
    description: name ? t('sponsorDescription', { name }) : t('description'),
  });
}

export default async function Page({ params }: PageProps<'/[locale]/sponsors/[slug]'>) {
  const [lang, { slug }] = await Promise.all([getLocale(), params]);
  const [sponsor, paid] = await Promise.all([findSponsor(slug), getPaidYears()]);
  return <SponsorPage i18n={translate(lang, SPONSORS)} sponsor={sponsor} paidYears={paid?.[slug] ?? []} />;
}
