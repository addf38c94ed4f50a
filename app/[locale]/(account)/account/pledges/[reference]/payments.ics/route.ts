import { isLang, LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { requirePerson } from '#server/auth';
import { findPaymentsCalendar } from '#server/feed/payments-calendar';
import { orUnavailable } from '#server/http/or-unavailable';
import { problem } from '../../../../../../api/v1/problem';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/account/pledges/[reference]/payments.ics'>;

async function read({ params }: Context): Promise<Response> {
  const { locale, reference } = await params;
  if (!isLang(locale)) return problem(404, 'There is nothing at this address.');
  const person = await requirePerson(localizedPath(LANGUAGES[locale], `/account/pledges/${reference}`));
  const found = await findPaymentsCalendar(person, reference, locale);
  if (!found) return problem(404, 'There is nothing at this address.');
  return new Response(found.calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${found.reference}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** What is due of one's own pledge, for a calendar. A visitor signs in first, and finds the link on the pledge's page. The proxy refuses other methods. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const answer = await orUnavailable(() => read(context));
  if (answer !== 'lost') return answer;
  return problem(503, 'The database cannot be reached. Try again in a moment.', { headers: { 'Retry-After': '10' } });
}
