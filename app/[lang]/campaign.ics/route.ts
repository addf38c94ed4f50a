import { allowing, notAllowed } from '../../api/v1/problem';
import { calendarAnswer, notSpoken } from '../../feed-responses';
import { findPageLocale } from '#server/http/page-locale';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[lang]/campaign.ics'>): Promise<Response> {
  const lang = findPageLocale((await params).lang);
  return lang ? calendarAnswer(request, lang) : notSpoken();
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
