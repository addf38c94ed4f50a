import { Readable } from 'node:stream';
import { isLang, LANGUAGES, type Lang } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requirePerson, type Person } from '#server/auth';
import type { Document } from '#server/document/document';
import { drawPdf } from '#server/document/draw-pdf';
import { orUnavailable } from '#server/http/or-unavailable';
import { problem } from '../../../api/v1/problem';

type Asked = Readonly<{
  locale: string;
  /** The path of the document's page without a language. A visitor signs in first, and comes to it. */
  page: string;
  find: (person: Person, lang: Lang) => Promise<Document | null>;
}>;

/** The response with a document of the signed-in person as a PDF, sent while it is drawn. 404 if there is none or it is another person's. The proxy refuses other methods. */
export async function pdfResponse({ locale, page, find }: Asked): Promise<Response> {
  if (!isLang(locale)) return problem(404, 'There is nothing at this address.');
  const document = await orUnavailable(async () =>
    find(await requirePerson(localizedPath(LANGUAGES[locale], page)), locale),
  );
  if (document === 'lost')
    return problem(503, 'The database cannot be reached. Try again in a moment.', { headers: { 'Retry-After': '10' } });
  if (document === null) return problem(404, 'There is nothing at this address.');
  return new Response(Readable.toWeb(drawPdf([document], document.title, document.lang)) as ReadableStream, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${document.name}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
