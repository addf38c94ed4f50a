import { ProgrammePage } from '#components/impact/programme-page';
import type { Lang } from '#content/languages';
import { IMPACT_AFTER, IMPACT_BEFORE, IMPACT_WORDS } from '#content/words/impact';
import { toProgrammeView } from '#server/site/impact-view';
import { getPublicState } from '#server/site/public-state';
import { readShut, wordsWhile } from '#server/site/shut';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function programmeMetadata(lang: Lang, slug: string) {
  const { name, short, story } = toProgrammeView(lang, slug, null);
  return pageMetadata(lang, `/impact/${slug}`, { title: name, description: `${short} ${story}` });
}

export async function ProgrammeScreen({ lang, slug }: { lang: Lang; slug: string }) {
  const [state, shut] = await Promise.all([getPublicState(), readShut()]);
  const told = tell(lang, IMPACT_WORDS, wordsWhile(shut, { before: IMPACT_BEFORE, after: IMPACT_AFTER }));
  return <ProgrammePage told={told} view={toProgrammeView(lang, slug, state)} isShut={shut !== null} />;
}
