import type { Source } from '#components/page/source-note';
import type { Money } from '#domain/money';

/** A programme's sums: they cannot be read, too few supporters to tell them apart, or known. `asOf` is RFC 3339, UTC. */
export type ProgrammeSums =
  | { state: 'unread' }
  | { state: 'hidden'; asOf: string }
  | { state: 'known'; asOf: string; promised: Money; received: Money };

export type ProgrammeShort = { slug: string; name: string; short: string };

export type ImpactView = readonly (ProgrammeShort & { story: string; sums: ProgrammeSums })[];

export type ProgrammeView = ProgrammeShort & {
  story: string;
  long: readonly string[];
  /** What support has made possible; empty where no source tells. */
  facts: readonly { text: string; source: Source }[];
  sums: ProgrammeSums;
  others: readonly ProgrammeShort[];
};
