import { toRollMonths } from '#components/supporter/roll-months';
import { SupportersPage } from '#components/supporter/supporters-page';
import type { Lang } from '#content/languages';
import { CLASS_WORDS } from '#content/words/classes';
import { SUPPORTERS_AFTER, SUPPORTERS_BEFORE, SUPPORTERS_WORDS } from '#content/words/supporters';
import { findAim } from '#server/site/programme-aim';
import { getPublicState } from '#server/site/public-state';
import { getPublicSupporters } from '#server/site/public-supporters';
import { readShut, wordsWhile } from '#server/site/shut';
import { tell } from '#server/site/tell';
import { pageMetadata } from '../page-metadata';

export function supportersMetadata(lang: Lang) {
  const { t } = tell(lang, SUPPORTERS_WORDS);
  return pageMetadata(lang, '/supporters', { title: t('title'), description: t('description') });
}

export async function SupportersScreen({ lang }: { lang: Lang }) {
  const [state, list, shut] = await Promise.all([getPublicState(), getPublicSupporters(), readShut()]);
  const otherwise = wordsWhile(shut, { before: SUPPORTERS_BEFORE, after: SUPPORTERS_AFTER });
  const told = tell(lang, SUPPORTERS_WORDS, CLASS_WORDS, otherwise);
  return (
    <SupportersPage
      told={told}
      months={list && toRollMonths(list.supporters, { told, aimOf: (programme) => findAim(lang, programme) })}
      next={list?.next ?? null}
      counted={state && { supporters: state.figures.supporters, asOf: state.figures.asOf }}
    />
  );
}
