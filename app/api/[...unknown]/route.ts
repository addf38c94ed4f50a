import { nothingHere } from '../v1/problem';

export const dynamic = 'force-dynamic';

/** Every unknown address below /api/. Clients are programs, so the response has the format of the API's errors. */
export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
