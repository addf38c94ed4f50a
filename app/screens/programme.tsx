import { ProgrammePage } from '#components/impact/programme-page';
import type { Lang } from '#content/languages';
import { IMPACT_AFTER, IMPACT_BEFORE, IMPACT } from '#content/messages/impact';
import { toProgrammeView } from '#server/public/impact-view';
import { getPublicState } from '#server/public/public-state';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function programmeMetadata(lang: Lang, slug: string) {
  const { name, short, story } = toProgrammeView(lang, slug, null);
  return pageMetadata(lang, `/impact/${slug}`, { title: name, description: `${short} ${story}` });
}

export async function ProgrammeScreen({ lang, slug }: { lang: Lang; slug: string }) {
  const [state, closed] = await Promise.all([getPublicState(), readClosed()]);
  const i18n = translate(lang, IMPACT, messagesWhileClosed(closed, { before: IMPACT_BEFORE, after: IMPACT_AFTER }));
  return <ProgrammePage i18n={i18n} view={toProgrammeView(lang, slug, state)} isClosed={closed !== null} />;
}
