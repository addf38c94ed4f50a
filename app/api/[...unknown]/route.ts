import { nothingHere } from '../v1/problem';

export const dynamic = 'force-dynamic';

/** What no other address below /api/ answers: programs read this, so it is told as the API tells its errors. */
export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
