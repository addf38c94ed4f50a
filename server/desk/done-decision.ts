import { parseReference, type Reference } from '#domain/reference';

const DONE = ['approved', 'approval-given', 'declined', 'info-requested', 'decision-undone'] as const;

/** A decision that the reader has just made, as the next page says it. */
export type Done = Readonly<{ event: (typeof DONE)[number]; reference: Reference }>;

/** The decision in an address (`done`, `of`); null for anything else. */
export function toDone({ done, of }: Readonly<Record<string, unknown>>): Done | null {
  const event = DONE.find((each) => each === done);
  const reference = typeof of === 'string' ? parseReference(of) : null;
  return event && reference ? { event, reference } : null;
}
