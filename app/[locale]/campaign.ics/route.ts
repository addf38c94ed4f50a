import { allowing, notAllowed } from '../../api/v1/problem';
import { calendarResponse, unknownLocale } from '../feed-responses';
import { isLang } from '#content/languages';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[locale]/campaign.ics'>): Promise<Response> {
  const { locale } = await params;
  return isLang(locale) ? calendarResponse(request, locale) : unknownLocale();
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
