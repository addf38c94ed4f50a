import { z } from 'zod';

/** Events of an email, by its id. */
export const EMAIL_EVENTS = {
  /** `refusal`: the three digits of the mail server's answer; null if it did not answer. */
  'email-sent-again': z.object({ attempts: z.number().int(), refusal: z.string().length(3).nullable() }),
} as const;

/** Events of a text of a kind of email in one language; the stream's id is `kind/lang/key`. Null: the text that the software has. */
export const EMAIL_TEMPLATE_EVENTS = {
  'email-text-changed': z.object({
    kind: z.string(),
    lang: z.string(),
    key: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
} as const;
