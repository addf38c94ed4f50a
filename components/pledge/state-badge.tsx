/** The text of a state, and the tone of its dot. */
export type StateWords = Readonly<{ tone: 'wait' | 'ask' | 'good' | 'off' | 'late'; label: string }>;

/** A state as a dot and a word; the word says everything that the dot does. */
export function StateBadge({ tone, label }: StateWords) {
  return <span className={`state state-${tone}`}>{label}</span>;
}
