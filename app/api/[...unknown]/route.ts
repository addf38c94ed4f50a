import { nothingHere } from '../v1/problem';

export const dynamic = 'force-dynamic';

/** Every address below /api/ that no other route answers. Programs read this, so it has the form of the API's errors. */
export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
