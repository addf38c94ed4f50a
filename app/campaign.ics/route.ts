import { notAllowed } from '../api/v1/problem';
import { calendarAnswer } from '../follow-answers';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return calendarAnswer(request, 'en');
}

const refuse = notAllowed('GET, HEAD');
export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
