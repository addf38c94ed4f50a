import type { DeskPlace } from '#components/desk/desk-shell';
import type { I18n } from '#components/page/i18n';
import type { DeskKey } from '#content/messages/desk';

/** The places of the desk, in the order of the work. */
export function deskPlaces(inReview: number, { t }: Pick<I18n<DeskKey>, 't'>): DeskPlace[] {
  return [
    { href: '/admin/pledges', text: t('pledges'), count: inReview > 0 ? String(inReview) : undefined },
    { href: '/admin/people', text: t('people') },
  ];
}
