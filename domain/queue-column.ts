/** The columns that the list of pledges shows besides its own if its reader chooses them, in their order. `due`: when the next instalment falls due. */
export const QUEUE_COLUMNS = ['submitted', 'campaign', 'email', 'assigned', 'tags', 'received', 'open', 'due'] as const;

/** One of them. */
export type QueueColumn = (typeof QUEUE_COLUMNS)[number];

/** The columns that an address names, each once and in their order: `columns=tags,email` or `columns=tags&columns=email`. Others are left out. */
export function readColumns(value: unknown): QueueColumn[] {
  const named = [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : []));
  return QUEUE_COLUMNS.filter((column) => named.includes(column));
}
