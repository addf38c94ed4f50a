/** The text of a state, and the colour of its dot. */
export type StateWords = Readonly<{ tone: 'wait' | 'ask' | 'good' | 'off' | 'late'; label: string }>;

/** A state as a dot and a word. The word alone has all the information. */
export function StateBadge({ tone, label }: StateWords) {
  return <span className={`state state-${tone}`}>{label}</span>;
}
