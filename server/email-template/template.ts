import type { Messages } from '#content/messages/define-messages';
import type { TextPart } from '#domain/email-template';

/**
 * A text of a kind of email that staff may change, by the key of its message. `may`: the placeholders that it can have; `must`: those of them without which the email would lack what
 * it is for.
 */
export type TemplateText = Readonly<{
  key: string;
  part: TextPart;
  may: readonly string[];
  must: readonly string[];
}>;

/** The messages that a kind of email is made of, and those of their texts that staff may change, in the order of the email. */
export type Template = Readonly<{ messages: readonly Messages[]; texts: readonly TemplateText[] }>;

type KeyOf<M> = M extends Messages<infer Key> ? Key : never;

function toPart(key: string): TextPart {
  if (/subject/i.test(key)) return 'subject';
  if (/hello/i.test(key)) return 'greeting';
  if (/^line|line(any)?$/i.test(key)) return 'line';
  return /^(see|answer$)|link$/i.test(key) ? 'link' : 'text';
}

/** A template. `texts`: the placeholders of each text, separated by spaces; those with an exclamation mark must be there. */
export function template<M extends Messages>(
  messages: readonly M[],
  texts: Readonly<Partial<Record<KeyOf<M>, string>>>,
): Template {
  return {
    messages,
    texts: Object.entries<string | undefined>(texts).map(([key, words = '']) => {
      const names = words.split(' ').filter(Boolean);
      return {
        key,
        part: toPart(key),
        may: names.map((name) => name.replace('!', '')),
        must: names.flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : [])),
      };
    }),
  };
}
