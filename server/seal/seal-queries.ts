import { parseCivilDate } from '#domain/civil-date';
import { readRoot } from '#domain/root-note';
import type { Staff } from '#server/auth';
import { countUnsealed, findLastCheck, findLastSeal, findRoot, findRoots } from '#server/seal/seal-store';
import { readSigningKey } from '#server/seal/signing-key';

/**
 * What the audit page says about the seals: up to how many events they go and since when, how many events are newer (at most 1,001), the last check of them all (null if there was none),
 * the latest roots, the newest first, and the public key that roots are signed with (null if they are not).
 */
export type SealState = Readonly<{
  sealed: Readonly<{ events: number; at: string }> | null;
  waiting: number;
  check: Readonly<{ at: string; events: number; faults: number }> | null;
  roots: readonly Readonly<{ day: string; events: number; isSigned: boolean }>[];
  publicKey: string | null;
}>;

/** The highest number of new events that is counted. */
const COUNTED = 1_001;
const SHOWN_ROOTS = 14;

/** How far events are sealed, and the roots. */
export async function readSealState(_staff: Staff<'read-desk'>): Promise<SealState> {
  const [last, check, roots] = await Promise.all([findLastSeal(), findLastCheck(), findRoots(SHOWN_ROOTS)]);
  return {
    sealed: last && { events: last.events, at: last.sealedAt.toISOString() },
    waiting: await countUnsealed(last?.upTo ?? 0n, COUNTED),
    check: check && { at: check.checkedAt.toISOString(), events: Number(check.events), faults: check.faults },
    roots: roots.map(({ day, note }) => {
      const read = readRoot(note);
      return {
        day: day.toISOString().slice(0, 10),
        events: read?.root.events ?? 0,
        isSigned: (read?.signatures.length ?? 0) > 0,
      };
    }),
    publicKey: readSigningKey()?.publicKey ?? null,
  };
}

/** The root of a day as it was made, for a file; null for a day without one, and for what is no day. */
export async function findRootFile(_staff: Staff<'read-desk'>, day: string): Promise<string | null> {
  return parseCivilDate(day) === null ? null : findRoot(day);
}
