import { problem } from '../v1/problem';

export const dynamic = 'force-dynamic';

/** What no other address below /api/ answers: programs read this, so it is told as the API tells its errors. */
function answer(): Response {
  return problem(404, 'Nothing is at this address. What is there: /api/v1/openapi.json.');
}

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
