import { db } from '#server/db';

/** The most new events that one seal takes: some 100 ms of work, so that a large backlog holds nothing up. */
const BATCH = 10_000;

/** Seals a batch of the events that are in no seal. Returns whether there may be more. */
export async function sealBatch(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ sealed: number }[]>`SELECT seal_events(${BATCH}::int) AS sealed`;
  return (row?.sealed ?? 0) >= BATCH;
}

/** A seal: its number, how many events are in it and all before it, its head in hexadecimal, and its time. */
export type LastSeal = Readonly<{ seq: number; events: number; upTo: bigint; head: string; sealedAt: Date }>;

/** The last seal; null before the first. */
export async function findLastSeal(): Promise<LastSeal | null> {
  const found = await db().eventSeal.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, events: true, upTo: true, head: true, sealedAt: true },
  });
  return found && { ...found, events: Number(found.events), head: Buffer.from(found.head).toString('hex') };
}

/** The number of events that are newer than the last seal, up to `most`. */
export async function countUnsealed(upTo: bigint, most: number): Promise<number> {
  return db().event.count({ where: { id: { gt: upTo } }, take: most });
}

type StoredRoot = Readonly<{ day: Date; seq: number; note: string; madeAt: Date }>;

/** Stores the root of a day. Returns false if the day or the seal has one. */
export async function storeRoot(root: StoredRoot): Promise<boolean> {
  const { count } = await db().eventRoot.createMany({ data: [root], skipDuplicates: true });
  return count > 0;
}

/** The latest roots, the newest first. */
export function findRoots(most: number): Promise<StoredRoot[]> {
  return db().eventRoot.findMany({ orderBy: { day: 'desc' }, take: most });
}

/** The root of a day; null if it has none. */
export async function findRoot(day: string): Promise<string | null> {
  const found = await db().eventRoot.findUnique({ where: { day: new Date(day) }, select: { note: true } });
  return found?.note ?? null;
}

/** When all seals were last verified; null if they never were. */
export function findLastCheck() {
  return db().eventCheck.findFirst({ orderBy: { id: 'desc' } });
}
