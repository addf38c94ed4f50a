import { LANGUAGES, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { getOr404, requireStaff } from '#server/auth';
import { findDeskCatalogue } from '#server/catalogue/desk-year-queries';
import { getLocale } from '../../../../get-locale';

/** What every page of a year reads first: its language, its reader, who may edit catalogues, and the year, or 404. `below` is the page's address below the year's. */
export async function openYear(params: Promise<{ year: string }>, below = '') {
  const [lang, { year: asked }] = await Promise.all([getLocale(), params]);
  const path = localizedPath(LANGUAGES[lang satisfies Lang], `/admin/catalogue/${asked}${below}`);
  const staff = await requireStaff('edit-catalogue', path);
  return { lang, staff, year: getOr404(await findDeskCatalogue(staff, asked)) };
}
