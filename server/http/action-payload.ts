import { z } from 'zod';

/** The fields of a posted form, in their order. */
export type PostedFields = readonly (readonly [name: string, value: string | File])[];

/** As many fields as no form of ours comes near; each costs a hundred bytes more when it is posted on. */
const MOST_FIELDS = 1_000;
/** The framework counts the characters of what it decodes, up to a million. */
const LONGEST = 900_000;

/** What the framework takes as it stands: after a dollar it would look for something else, but for a second one or nothing at all. */
const Plain = z.string().regex(/^(?!\$(?!\$|undefined$))/);
const State = z.strictObject({
  answers: z.record(z.string(), Plain),
  errors: z.array(z.strictObject({ field: Plain, text: Plain })),
});
/** What a form posted without script says of its last answer, and what one posted by script says before its fields. */
const Bound = z.tuple([State]);
const Arguments = z.tuple([State, z.literal('$K1')]);

function isJsonOf(schema: z.ZodType, text: unknown): boolean {
  if (typeof text !== 'string' || text.length > LONGEST) return false;
  try {
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

const DESCRIPTOR = /^\{"id":"[\da-f]+","bound":"\$@1"\}$/;

/**
 * Whether the framework's own fields in a form posted without script are what our forms write there: anything else it would answer with 500. True for a form
 * that has none of them, which it refuses itself.
 */
export function isOwnForm(fields: PostedFields): boolean {
  if (fields.length > MOST_FIELDS) return false;
  const seen = fields.filter(([name]) => name.startsWith('$ACTION'));
  const given = new Map(seen);
  if (seen.length === 0) return true;
  const id = /^\$ACTION_REF_(\d+)$/.exec(seen.find(([name]) => name.startsWith('$ACTION_REF'))?.[0] ?? '')?.[1];
  if (id === undefined || given.size < seen.length) return false;
  const [action, bound, ref, key] = [`$ACTION_${id}:0`, `$ACTION_${id}:1`, `$ACTION_REF_${id}`, '$ACTION_KEY'];
  return (
    seen.every(([name, value]) => typeof value === 'string' && [action, bound, ref, key].includes(name)) &&
    DESCRIPTOR.test(String(given.get(action))) &&
    isJsonOf(Bound, given.get(bound))
  );
}

const FIELD_HEAD = /^\r\nContent-Disposition: form-data; name="([^"\r\n]*)"\r\n\r\n([\s\S]*)\r\n$/;

/**
 * Whether a body is what our forms send by script: their fields, all of them text, then the last answer; or nothing, for an action that asks for neither, such as
 * signing out. Anything else the framework would answer with 500.
 */
export function isOwnCall(contentType: string, body: string): boolean {
  if (contentType.startsWith('text/plain')) return body === '[]';
  const boundary = /^multipart\/form-data; boundary=([\w'()+,./:=?-]+)$/.exec(contentType)?.[1];
  if (boundary === undefined) return false;
  const [before, ...parts] = body.split(`--${boundary}`);
  if (before !== '' || !/^--(\r\n)?$/.test(parts.pop() ?? '') || parts.length > MOST_FIELDS) return false;
  const fields = parts.map((part) => FIELD_HEAD.exec(part));
  const [last] = fields.filter((field) => field?.[1] === '0');
  return (
    fields.every((field) => (field?.[1] === '0' ? field === last : field?.[1]?.startsWith('_1_'))) &&
    isJsonOf(Arguments, last?.[2])
  );
}
