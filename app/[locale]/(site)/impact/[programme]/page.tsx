import { ProgrammePage } from '#components/impact/programme-page';
import { IMPACT_AFTER, IMPACT_BEFORE, IMPACT } from '#content/messages/impact';
import { PROGRAMME_SLUGS, toProgrammeView } from '#server/public/impact-view';
import { getPublicState } from '#server/public/public-state';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { pageMetadata } from '../../../page-metadata';
import { getLocale } from '../../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export function generateStaticParams() {
  return PROGRAMME_SLUGS.map((programme) => ({ programme }));
}

export async function generateMetadata({ params }: PageProps<'/[locale]/impact/[programme]'>) {
  const [lang, { programme: slug }] = await Promise.all([getLocale(), params]);
  const { name, short, story } = toProgrammeView(lang, slug, null);
  return pageMetadata(lang, `/impact/${slug}`, { title: name, description: `${short} ${story}` });
}

export default async function Page({ params }: PageProps<'/[locale]/impact/[programme]'>) {
  const [lang, { programme: slug }] = await Promise.all([getLocale(), params]);
  const [state, closed] = await Promise.all([getPublicState(), readClosed()]);
  const i18n = translate(
    lang,
    IMPACT,
    ...messagesWhileClosed(closed, { before: [IMPACT_BEFORE], after: [IMPACT_AFTER] }),
  );
  return <ProgrammePage i18n={i18n} view={toProgrammeView(lang, slug, state)} isClosed={closed !== null} />;
}
