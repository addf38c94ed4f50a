import { z } from 'zod';

/** An empty setting, as in a copied .env.example, counts as not set. */
export const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);

/** A setting that may be left out. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

/** The address of a web site, without a user, a query or a fragment. `error` says what is expected; `is` asks more of it. */
export const webUrl = (error: string, is: (url: URL) => boolean) =>
  z.string(error).refine((text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:\/\/[^/]/i.test(text) && !url.username && !url.search && !url.hash && is(url);
  }, error);
