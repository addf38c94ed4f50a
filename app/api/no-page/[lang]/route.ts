import { sendPage } from '#server/http/page-response';
import { findPageLocale } from '#server/http/page-locale';

export const dynamic = 'force-dynamic';

/**
 * 404 in the language of an address that is no page: next.config.js leads here. A page of its own, since the framework's global one has a single language, and a
 * page that ends itself in 404 is served as an empty shell.
 */
async function answer(_request: Request, { params }: RouteContext<'/api/no-page/[lang]'>): Promise<Response> {
  const lang = findPageLocale((await params).lang);
  return sendPage(lang === null ? '/no-page' : `/${lang}/no-page`, 404);
}

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
