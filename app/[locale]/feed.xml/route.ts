import { allowing, notAllowed } from '../../api/v1/problem';
import { feedResponse, unknownLocale } from '../feed-responses';
import { isLang } from '#content/languages';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[locale]/feed.xml'>): Promise<Response> {
  const { locale } = await params;
  return isLang(locale) ? feedResponse(request, locale) : unknownLocale();
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
