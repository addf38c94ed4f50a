import { toRollMonths } from '#components/supporter/roll-months';
import { SupportersPage } from '#components/supporter/supporters-page';
import { CLASSES } from '#content/messages/classes';
import { SUPPORTERS_AFTER, SUPPORTERS_BEFORE, SUPPORTERS } from '#content/messages/supporters';
import { findAim } from '#server/campaign/programme-text';
import { getPublicState, getPublicSupporters } from '#server/public/public-state';
import { readClosed, messagesWhileClosed } from '#server/public/campaign-closed';
import { pageMetadata } from '../../page-metadata';
import { getLocale } from '../../get-locale';
import { translate } from '#server/i18n/translate';

export const dynamic = 'error';
export const dynamicParams = false;

export async function generateMetadata() {
  const lang = await getLocale();
  const { t } = translate(lang, SUPPORTERS);
  return pageMetadata(lang, '/supporters', { title: t('title'), description: t('description') });
}

export default async function Page() {
  const lang = await getLocale();
  const [state, list, closed] = await Promise.all([getPublicState(), getPublicSupporters(), readClosed()]);
  const otherwise = messagesWhileClosed(closed, { before: [SUPPORTERS_BEFORE], after: [SUPPORTERS_AFTER] });
  const i18n = translate(lang, SUPPORTERS, CLASSES, ...otherwise);
  return (
    <SupportersPage
      i18n={i18n}
      months={list && toRollMonths(list.supporters, { i18n, aimOf: (programme) => findAim(lang, programme) })}
      next={list?.next ?? null}
      counted={state && { supporters: state.figures.supporters, asOf: state.figures.asOf }}
    />
  );
}
