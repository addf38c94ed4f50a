import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, vi } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { isPledgeKind } from '#domain/pledge-kind';
import { parsePledgeJson } from '#domain/pledge-parsing';
import { fixtureCampaign, fixtureCatalogue } from '#test/fixture-campaign';
import { runChecks } from '#scripts/postgres/checks';
import type { Person, Right, Staff } from '#server/auth';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { addCampaign } from '#server/campaign/publish-campaign';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { today } from '#server/clock';
import { closeDb, db } from '#server/db';
import { readFigures as readFiguresOf } from '#server/figures/figures-queries';
import { countUnfolded, foldFigures } from '#server/figures/figures-store';
import type { Role } from '#server/identity/person-store';
import { changeRole } from '#server/identity/role-store';
import { makePledge, type MadePledge } from '#server/pledge/make-pledge';
import { findOffer } from '#server/pledge/offer-queries';
import { showName } from '#server/review/moderate-name';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** What the integration tests of server/ share: people, pledges, and database access as the tables' owner. */
const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? '';

/** Connections that tests opened; all close at the end of their file. */
const opened: pg.Client[] = [];
const owner = new pg.Pool({ connectionString: ownerUrl(), max: 4 });
afterAll(async () => {
  await closeDb();
  await Promise.all([owner.end(), ...opened.splice(0).map((client) => client.end())]);
});

/** A separate connection as the tables' owner, to hold locks or to write rows that the application could not. */
export async function ownerClient(url = ownerUrl()): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  opened.push(client);
  return client;
}

/** Rows of a query as the owner. */
export async function ask<T extends pg.QueryResultRow>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
  return (await owner.query<T>(sql, [...params])).rows;
}

/** The number of rows of a table, or of a part of one: `countOf("email WHERE kind = 'sign-in'")`. */
export async function countOf(from: string, params: readonly unknown[] = []): Promise<number> {
  const [row] = await ask<{ found: number }>(`SELECT count(*)::int AS found FROM ${from}`, params);
  return row?.found ?? -1;
}

/** Resolves with the process ids of all who wait for a lock of `holder`, once there are `many`. */
export async function waitForBlocked(holder: pg.Client, many = 1): Promise<number[]> {
  const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return vi.waitFor(async () => {
    const blocked = await ask<{ pid: number }>(
      'SELECT pid FROM pg_locks WHERE NOT granted AND $1 = ANY(pg_blocking_pids(pid))',
      [rows[0]?.pid],
    );
    expect(blocked.length).toBeGreaterThanOrEqual(many);
    return blocked.map(({ pid }) => pid);
  }, 10_000);
}

/** Folds until the ledger has no tail. Transactions of other tests on the same server can delay it for a moment. */
export async function foldAll(): Promise<void> {
  await vi.waitFor(async () => {
    await foldFigures();
    expect(await countUnfolded()).toBe(0);
  }, 50_000);
}

/** Fails with the rows of every query in prisma/checks/ that returned some. */
export async function expectChecksHold(): Promise<void> {
  const { names, findings } = await runChecks(ownerUrl());
  expect(names.length).toBeGreaterThan(10);
  // In full: the diff of a failure leaves out what is in a row.
  expect(findings, JSON.stringify(findings)).toEqual([]);
}

/** Adds the fixture campaign and its catalogue for the current year. */
export async function seedCampaign(): Promise<void> {
  const year = Number(today().slice(0, 4));
  await addCampaign(fixtureCampaign(year));
  await putCatalogue(fixtureCatalogue(year), 'test', { dryRun: false, offeredFrom: civilDate(`${year}-01-01`) });
}

/** Adds a copy of the first campaign with some columns changed; resolves with its id. */
export async function copyCampaign(changes: Readonly<{ slug: string; [column: string]: unknown }>): Promise<number> {
  const [row] = await ask<{ id: number }>(
    `INSERT INTO campaign
     SELECT copy.* FROM campaign first,
       jsonb_populate_record(first, jsonb_build_object('id', nextval(pg_get_serial_sequence('campaign', 'id'))) || $1) copy
     WHERE first.id = (SELECT min(id) FROM campaign)
     RETURNING id`,
    [JSON.stringify(changes)],
  );
  if (!row) throw new Error('No campaign to copy.');
  return row.id;
}

/** The figures of the current campaign. */
export async function readFigures(...more: Parameters<typeof readFiguresOf> extends [unknown, ...infer M] ? M : never) {
  return readFiguresOf(await getCurrentCampaign(), ...more);
}

let people = 0;

/** A new person, by default verified and without roles. */
export async function newPerson(
  more: Readonly<{ name?: string | null; emailVerified?: boolean; roles?: readonly Role[]; email?: string }> = {},
): Promise<Person> {
  const { name = `Person ${++people}`, emailVerified = true, roles = [] } = more;
  const email = more.email ?? `${randomUUID()}@example.org`;
  const { id } = await db().user.create({ data: { name, email, emailVerified: emailVerified ? new Date() : null } });
  for (const role of roles) await changeRole(db(), { user: id, role, grant: true, by: 'test', at: new Date() });
  return { id, name, email, emailVerified, roles };
}

/** A new staff member. In the application, only server/auth.ts may create this value. */
export async function newStaff<R extends Right>(role: Role, _right: R, name?: string): Promise<Staff<R>> {
  return (await newPerson({ roles: [role], ...(name ? { name } : {}) })) as Staff<R>;
}

/** The JSON body of a gift in minor units. */
export const gift = (amount: number, more: object = {}) => ({
  kind: 'one-time',
  amount,
  currency: 'USD',
  programme: 'grants',
  ...more,
});

/** The JSON body of a sponsorship; each organisation has a different website. */
export const sponsorship = (tier: string, organisation: string, more: object = {}) => ({
  kind: 'sponsorship',
  tier,
  years: 1,
  organisation,
  website: `https://${organisation
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}.sponsor.example/`,
  billingEmail: 'billing@sponsor.example',
  ...more,
});

/** Requests a pledge by its JSON body, with a new idempotency key unless one is given. */
export async function tryPledge(person: Person, body: object, key: string = randomUUID(), at?: Date) {
  const kind: unknown = Reflect.get(body, 'kind');
  const found = await findOffer(isPledgeKind(kind) ? kind : 'one-time', Reflect.get(body, 'campaign'));
  if ('refused' in found) return { kind: 'refused', errors: [found.refused] } as const;
  const { campaign, offer } = found;
  const parsed = parsePledgeJson(body, offer);
  if (!parsed.ok) return { kind: 'refused', errors: parsed.errors } as const;
  return makePledge(person, campaign, parsed.input, { key, body, wait: true }, at);
}

/** A pledge; fails if it is not made. */
export async function pledge(person: Person, body: object, at?: Date): Promise<MadePledge> {
  const result = await tryPledge(person, body, randomUUID(), at);
  if (result.kind !== 'made') throw new Error(`Not made: ${JSON.stringify(result)}`);
  return result.made;
}

let moderator: Promise<Staff<'moderate'>> | undefined;

/** A pledge whose name staff have looked at and passed. */
export async function shownPledge(person: Person, body: object, at?: Date): Promise<MadePledge> {
  const made = await pledge(person, body, at);
  const result = await showName(await (moderator ??= newStaff('editor', 'moderate')), await toMove(made.reference));
  if (result.kind !== 'moderated') throw new Error(`Not shown: ${JSON.stringify(result)}`);
  return made;
}

/** The current state of a pledge. */
export async function snapshotOf(reference: string): Promise<PledgeSnapshot> {
  const snapshot = await findPledgeSnapshot(reference);
  if (!snapshot) throw new Error(`No pledge ${reference}`);
  return snapshot;
}

/** A request to move a pledge from its current version, with a new idempotency key unless `more` has one. */
export async function toMove(
  reference: string,
  more: Readonly<{ reason?: string; key?: string; version?: number }> = {},
) {
  const { version } = await snapshotOf(reference);
  return { reference, version, key: randomUUID(), ...more };
}
