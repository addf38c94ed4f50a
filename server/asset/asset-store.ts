import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import { db } from '#server/db';

/** Something that a running sponsorship is asked for, and what was sent. `due` is `YYYY-MM-DD`. `event`: of what was sent last, null if nothing was. */
export type AssetRow = Readonly<{
  reference: string;
  benefit: string;
  benefitName: string;
  asset: string;
  kind: string;
  title: string;
  help: string;
  choices: readonly string[];
  due: string | null;
  text: string | null;
  fileKey: string | null;
  fileType: string | null;
  event: bigint | null;
  at: Date | null;
  by: string | null;
}>;

/** What the sponsorships of an organisation that run on a day or begin later are asked for, in the order of the catalogue. */
export function findAssetRows(organisation: bigint, day: CivilDate) {
  return db().$queryRaw<AssetRow[]>`
    SELECT l.reference, a.benefit, a.benefit_name AS "benefitName", a.asset, a.kind, a.title, a.help, a.choices, a.due::text AS due, g.text, g.file_key AS "fileKey",
      g.file_type AS "fileType", e.id AS event, e.at, COALESCE(p.name, p.email) AS by
    FROM pledge l CROSS JOIN LATERAL asked_assets(l.id) a
    LEFT JOIN pledge_asset g ON g.pledge_id = l.id AND g.benefit = a.benefit AND g.asset = a.asset
    LEFT JOIN event e ON e.id = g.event_id LEFT JOIN person p ON p.id = e.actor_id
    WHERE l.organisation_id = ${organisation}::bigint AND l.kind = 'sponsorship' AND l.review = 'approved' AND l.term_until >= ${day}::date
    ORDER BY l.id DESC, a.place`;
}

/** A sponsorship with what it is asked for on a day and has not sent, for an email to a contact who may send it; null if they may not any more. */
export async function findMissing(pledge: bigint, recipient: string, day: CivilDate) {
  const [row] = await db().$queryRaw<
    { slug: string; name: string; missing: { title: string; due: string | null }[] }[]
  >`
    SELECT o.slug, o.public_name AS name, (SELECT COALESCE(json_agg(json_build_object('title', a.title, 'due', a.due) ORDER BY a.due, a.place), '[]')
      FROM asked_assets(l.id) a
      WHERE l.term_until >= ${day}::date AND NOT EXISTS (SELECT FROM pledge_asset g WHERE g.pledge_id = l.id AND g.benefit = a.benefit AND g.asset = a.asset)) AS missing
    FROM pledge l JOIN organisation o ON o.id = l.organisation_id
    WHERE l.id = ${pledge}::bigint AND can_manage_logos(${recipient}::uuid, o.id)`;
  return row ?? null;
}

const toText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const Given = z.enum(['given', 'conflict', 'not-found']);

/** The result of `give_asset`. */
export type GivenAsset = z.output<typeof Given>;

/** What was sent: `text`, or a stored file. `edited`: the event of what the form knew, 0 for none. */
export type SentAsset = Readonly<{
  organisation: bigint;
  actor: string;
  reference: string;
  benefit: string;
  asset: string;
  edited: bigint;
  today: CivilDate;
  at: Date;
}> &
  (Readonly<{ text: string }> | Readonly<{ fileKey: string; fileType: string }>);

/** Stores what a contact sends, in place of what was sent before, with its event. */
export async function storeAsset(row: SentAsset): Promise<GivenAsset> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT give_asset(${toText(row)}::jsonb) AS said`;
  return Given.parse(answer?.said);
}

/** Queues the emails about what is missing on a day. Returns how many. */
export async function storeAssetNotices(on: CivilDate, at: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ queued: number }[]>`
    SELECT queue_asset_notices(${on}::date, ${at}::timestamptz) AS queued`;
  return row?.queued ?? 0;
}
