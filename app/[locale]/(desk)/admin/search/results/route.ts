import { allowing, notAllowed, problem } from '../../../../../api/v1/problem';
import { foundText, toSearchGroups } from '#components/desk/search-groups';
import { DEFAULT_LANG, isLang } from '#content/languages';
import { DESK_SEARCH } from '#content/messages/desk-search';
import { PLEDGE } from '#content/messages/pledge';
import { findStaff, hasRight } from '#server/auth';
import { searchDesk } from '#server/desk/search-queries';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';

export const dynamic = 'force-dynamic';

/** What the search box of the desk shows below what is typed (`q`): the groups of the search page, in the language of the address. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/admin/search/results'>,
): Promise<Response> {
  const { locale } = await params;
  const lang = isLang(locale) ? locale : DEFAULT_LANG;
  const found = await orUnavailable(async () => {
    const staff = await findStaff('read-desk');
    if (!staff) return null;
    const result = await searchDesk(staff, new URL(request.url).searchParams.get('q'), lang);
    return { result, canDecide: hasRight(staff.roles, 'decide') };
  });
  if (found === 'lost') return problem(503, 'The search is not available right now. Try again in a moment.');
  if (found === null) return problem(403, 'Only staff can search the desk.');
  const i18n = translate(lang, PLEDGE, DESK_SEARCH);
  const groups = toSearchGroups(found.result, i18n, found.canDecide);
  return Response.json(
    { groups, said: foundText(found.result, groups, i18n) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
