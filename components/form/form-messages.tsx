/** A form's texts around its questions. They reach the browser unformatted; `{count}` in `summaryMany` is filled in there. */
export type FormWords = Readonly<
  Record<
    'summaryFailed' | 'summaryOne' | 'summaryMany' | 'summaryKept' | 'error' | 'optional' | 'waiting' | 'outdated',
    string
  >
>;

/** Fills the `{name}`s of a plain message, where only the browser knows the value. */
export function fillIn(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
