import { allowing, notAllowed } from '../../api/v1/problem';
import { feedAnswer, notSpoken } from '../../feed-responses';
import { findPageLocale } from '#server/http/page-locale';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[lang]/feed.xml'>): Promise<Response> {
  const lang = findPageLocale((await params).lang);
  return lang ? feedAnswer(request, lang) : notSpoken();
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
