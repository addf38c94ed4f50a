import { hash as hashOf } from 'node:crypto';
import type pg from 'pg';

/** A seal as it is stored; `text` is what its head stands for, beside the head before it. */
type Seal = Readonly<{
  seq: number;
  events: string;
  ranges: string;
  leaves: Buffer;
  root: Buffer;
  head: Buffer;
  text: string;
}>;

/** What a chain of seals holds: its last seal, how many events are sealed and how many are not yet, and all that is wrong, in words. `heads` are those of the seals asked for. */
export type Chain = Readonly<{
  seals: number;
  events: number;
  waiting: number;
  faults: string[];
  heads: ReadonlyMap<number, Readonly<{ head: string; events: number }>>;
}>;

const BYTES = 32;
/** How many events are read at a time. */
const BATCH = 20_000;

const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];
const hash = (...parts: Buffer[]) => hashOf('sha256', Buffer.concat(parts), 'buffer');

/**
 * The hash of an event, which seal_events computes too. It is written twice on purpose: whoever can change the rows can also replace that function. All functions are named by
 * their schema, because others of the same name could be found first.
 */
const LEAF_OF_EVENT = `pg_catalog.sha256('\\x00'::bytea || pg_catalog.convert_to(pg_catalog.jsonb_build_array(e.id, e.stream, e.stream_id, e.version, e.type, e.actor_kind, e.actor_id,
  pg_catalog.to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), pg_catalog.encode(e.commitment, 'hex'), e.data)::text, 'UTF8'))`;

const SEALS = `SELECT seq, events, ids::text AS ranges, leaves, root, head,
    pg_catalog.jsonb_build_array(seq, events, ids::text, pg_catalog.encode(root, 'hex'), pg_catalog.to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text AS text
  FROM (SELECT *, sum(length(leaves)) OVER (ORDER BY seq) AS bytes FROM (SELECT * FROM event_seal WHERE seq > $1 ORDER BY seq LIMIT 1000) few) next
  WHERE bytes <= $2 OR seq = (SELECT min(seq) FROM event_seal WHERE seq > $1) ORDER BY seq`;

/** The events with these ids, each as its id in 8 bytes and its hash. */
const LEAVES = `SELECT string_agg(int8send(e.id) || ${LEAF_OF_EVENT}, '' ORDER BY e.id) AS found
  FROM event e, (SELECT range_agg(r) AS ids FROM unnest($1::int8multirange[]) r) asked
  WHERE e.id >= lower(asked.ids) AND e.id < upper(asked.ids) AND e.id <@ asked.ids`;

/** Events that are in no seal, although no event with such an id could appear any more when the last seal was made. */
const PLANTED = `SELECT e.id::text AS id FROM event e
  WHERE e.id <= (SELECT settled FROM event_seal ORDER BY seq DESC LIMIT 1) AND NOT e.id <@ (SELECT range_agg(ids) FROM event_seal) ORDER BY e.id`;

/** The root of the Merkle tree over hashes, as RFC 9162, section 2.1.1, defines it. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  let level = leaves;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left) above.push(right ? hash(NODE, left, right) : left);
    }
    level = above;
  }
  return level[0] ?? hash();
}

function* idsOf(ranges: string): Generator<bigint> {
  for (const [, from, until] of ranges.matchAll(/\[(\d+),(\d+)\)/g))
    for (let id = BigInt(from ?? 0); id < BigInt(until ?? 0); id += 1n) yield id;
}

async function readLeaves(client: pg.Client, seals: readonly Seal[]): Promise<Map<bigint, Buffer>> {
  const { rows } = await client.query<{ found: Buffer | null }>(LEAVES, [seals.map(({ ranges }) => ranges)]);
  const found = rows[0]?.found ?? Buffer.alloc(0);
  const leaves = new Map<bigint, Buffer>();
  for (let at = 0; at < found.length; at += 8 + BYTES)
    leaves.set(found.readBigInt64BE(at), found.subarray(at + 8, at + 8 + BYTES));
  return leaves;
}

/** What is wrong with a seal itself: `before` are the number and the head of the one before it. */
function* faultsOfSeal(seal: Seal, stored: readonly Buffer[], before: { seq: number; head: Buffer }) {
  if (seal.seq !== before.seq + 1) {
    const from = before.seq + 1;
    yield from === seal.seq - 1 ? `Seal ${from} was deleted.` : `Seals ${from} to ${seal.seq - 1} were deleted.`;
  }
  const isWhole = rootOf(stored).equals(seal.root);
  const isNext = hash(NODE, before.head, hash(LEAF, Buffer.from(seal.text))).equals(seal.head);
  if (!isWhole || (!isNext && seal.seq === before.seq + 1))
    yield `Seal ${seal.seq} was changed: it does not follow from ${isWhole ? 'the seal before it' : 'the hashes of its events'}.`;
}

function* faultsOfEvents({ seq, ranges }: Seal, stored: readonly Buffer[], leaves: ReadonlyMap<bigint, Buffer>) {
  let place = 0;
  for (const id of idsOf(ranges)) {
    const [leaf, sealed] = [leaves.get(id), stored[place]];
    place += 1;
    if (!leaf) yield `Event ${id} was deleted: seal ${seq} has it.`;
    else if (!sealed || !leaf.equals(sealed)) yield `Event ${id} was changed after seal ${seq} was made.`;
  }
  if (place !== stored.length) yield `Seal ${seq} was changed: it has ${stored.length} hashes for ${place} events.`;
}

/** The hashes of a seal's events, one by one. */
function hashesOf({ leaves }: Seal): Buffer[] {
  const count = Math.ceil(leaves.length / BYTES);
  return Array.from({ length: count }, (_, at) => leaves.subarray(at * BYTES, (at + 1) * BYTES));
}

/**
 * Verifies all seals and events, on the connection's snapshot, some thousands at a time: that the seals follow from each other, and that the events are those that were sealed.
 * `wanted` are seals whose heads are asked for. It trusts no function of the database's owner. Only a root that was kept elsewhere shows a chain that was cut off or made anew.
 */
export async function verifySeals(client: pg.Client, wanted: ReadonlySet<number> = new Set()): Promise<Chain> {
  const faults: string[] = [];
  const heads = new Map<number, { head: string; events: number }>();
  let last: Readonly<{ seq: number; events: number; head: Buffer }> = { seq: 0, events: 0, head: hash() };
  let isWhole = true;
  for (;;) {
    const { rows: seals } = await client.query<Seal>(SEALS, [last.seq, BATCH * BYTES]);
    if (seals.length === 0) break;
    const found = await readLeaves(client, seals);
    for (const seal of seals) {
      const hashes = hashesOf(seal);
      faults.push(...faultsOfSeal(seal, hashes, last), ...faultsOfEvents(seal, hashes, found));
      isWhole &&= seal.seq === last.seq + 1;
      last = { seq: seal.seq, events: Number(seal.events), head: seal.head };
      if (wanted.has(seal.seq)) heads.set(seal.seq, { head: seal.head.toString('hex'), events: last.events });
    }
  }
  // The events of a deleted seal are in none either.
  const planted = isWhole ? (await client.query<{ id: string }>(PLANTED)).rows : [];
  faults.push(...planted.map(({ id }) => `Event ${id} was added among events that were sealed before.`));
  const { rows } = await client.query<{ all: string }>('SELECT count(*) AS all FROM event');
  return {
    seals: last.seq,
    events: last.events,
    waiting: Math.max(0, Number(rows[0]?.all) - last.events),
    faults,
    heads,
  };
}
