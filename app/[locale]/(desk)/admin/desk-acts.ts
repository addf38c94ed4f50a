import type { PalettePlace } from '#components/desk/search-palette';
import type { I18n } from '#components/page/i18n';
import type { DeskSearchKey } from '#content/messages/desk-search';
import { localizedPath } from '#domain/localized-path';
import { hasRight, type Right, type Staff } from '#server/auth';

const ACTS = [
  { right: 'handle-money', path: '/admin/payments/import', key: 'actImport' },
  { right: 'handle-money', path: '/admin/payments?show=unsettled', key: 'actUnmatched' },
  { right: 'read-desk', path: '/admin/payments/reports', key: 'actReports' },
  { right: 'edit-catalogue', path: '/admin/campaigns/new', key: 'actCampaign' },
  { right: 'edit-catalogue', path: '/admin/emails/templates', key: 'actEmailTexts' },
  { right: 'manage-roles', path: '/admin/people?act=give', key: 'actRole' },
  { right: 'read-desk', path: '/admin/benefits', key: 'actBenefits' },
] as const satisfies readonly Readonly<{ right: Right; path: string; key: DeskSearchKey }>[];

/** What the search box offers to do besides the pages of the desk: what this person has the right to. */
export function toDeskActs(staff: Staff, { t, language }: I18n<DeskSearchKey>): PalettePlace[] {
  return ACTS.filter(({ right }) => hasRight(staff.roles, right)).map(({ path, key }) => ({
    href: localizedPath(language, path),
    text: t(key),
  }));
}
