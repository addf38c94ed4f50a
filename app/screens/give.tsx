import { GivePage } from '#components/pledge/give-page';
import type { Lang } from '#content/languages';
import { SOURCES } from '#content/story';
import { WAYS } from '#content/ways';
import { GIVE_WORDS } from '#content/words/give';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function giveMetadata(lang: Lang) {
  const { t } = tell(lang, GIVE_WORDS);
  return pageMetadata(lang, '/give', { title: t('title'), description: t('description') });
}

export function GiveScreen({ lang }: { lang: Lang }) {
  return (
    <GivePage
      told={tell(lang, GIVE_WORDS)}
      ways={WAYS[lang]}
      sources={[SOURCES.membership, SOURCES.bylaws, SOURCES.prices]}
    />
  );
}
