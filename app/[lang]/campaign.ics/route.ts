import { notAllowed } from '../../api/v1/problem';
import { calendarAnswer, languageOf, notSpoken } from '../../follow-answers';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[lang]/campaign.ics'>): Promise<Response> {
  const lang = languageOf((await params).lang);
  return lang ? calendarAnswer(request, lang) : notSpoken();
}

const refuse = notAllowed('GET, HEAD');
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
