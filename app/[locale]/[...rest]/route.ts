import { DEFAULT_LANG, isLang } from '#content/languages';
import { errorPageResponse } from '#server/http/error-page-response';

export const dynamic = 'force-dynamic';

/** 404 in the language of an unknown address. A page that calls notFound() would be blank without JavaScript. */
async function notFound(_request: Request, { params }: RouteContext<'/[locale]/[...rest]'>): Promise<Response> {
  const { locale } = await params;
  return errorPageResponse(isLang(locale) ? locale : DEFAULT_LANG, 'no-page', 404);
}

export {
  notFound as DELETE,
  notFound as GET,
  notFound as OPTIONS,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
