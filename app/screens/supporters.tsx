import { toRollMonths } from '#components/supporter/roll-months';
import { SupportersPage } from '#components/supporter/supporters-page';
import type { Lang } from '#content/languages';
import { CLASSES } from '#content/messages/classes';
import { SUPPORTERS_AFTER, SUPPORTERS_BEFORE, SUPPORTERS } from '#content/messages/supporters';
import { findAim } from '#server/email/programme-aim';
import { getPublicState } from '#server/public/public-state';
import { getPublicSupporters } from '#server/public/public-supporters';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { translate } from '#server/i18n/translate';
import { pageMetadata } from '../page-metadata';

export function supportersMetadata(lang: Lang) {
  const { t } = translate(lang, SUPPORTERS);
  return pageMetadata(lang, '/supporters', { title: t('title'), description: t('description') });
}

export async function SupportersScreen({ lang }: { lang: Lang }) {
  const [state, list, closed] = await Promise.all([getPublicState(), getPublicSupporters(), readClosed()]);
  const otherwise = messagesWhileClosed(closed, { before: SUPPORTERS_BEFORE, after: SUPPORTERS_AFTER });
  const i18n = translate(lang, SUPPORTERS, CLASSES, otherwise);
  return (
    <SupportersPage
      i18n={i18n}
      months={list && toRollMonths(list.supporters, { i18n, aimOf: (programme) => findAim(lang, programme) })}
      next={list?.next ?? null}
      counted={state && { supporters: state.figures.supporters, asOf: state.figures.asOf }}
    />
  );
}
