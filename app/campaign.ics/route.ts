import { allowing, notAllowed } from '../api/v1/problem';
import { calendarAnswer } from '../feed-responses';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return calendarAnswer(request, 'en');
}

const [refuse, options] = [notAllowed('GET, HEAD'), allowing('GET, HEAD')];
export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
