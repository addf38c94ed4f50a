import { DEFAULT_LANG, isLang } from '#content/languages';
import { errorPageResponse } from '#server/http/error-page-response';

/** 404 for a draft that has expired, never existed, or belongs to somebody else. Pages lead here, because one that calls notFound() would be blank without JavaScript. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/give/gone'>): Promise<Response> {
  const { locale } = await params;
  return errorPageResponse(isLang(locale) ? locale : DEFAULT_LANG, 'gone', 404);
}
