import type { CivilDate } from '#domain/civil-date';
import type { ExportAsked } from '#domain/export';
import { Prisma } from '#generated/prisma/client';
import { getEnv } from '#server/env';

type Days = Pick<ExportAsked, 'from' | 'until'>;

const joined = (parts: readonly Prisma.Sql[]) =>
  parts.length > 0 ? Prisma.join([...parts], ' AND ') : Prisma.sql`true`;

/** Rows of the campaign that was asked for; `slug` is the column with its slug. */
export const ofCampaign = (slug: Prisma.Sql, { campaign }: ExportAsked): Prisma.Sql =>
  campaign === null ? Prisma.sql`true` : Prisma.sql`${slug} = ${campaign}::text`;

/** Rows whose civil day is among those that were asked for. */
export const onDays = (day: Prisma.Sql, { from, until }: Days): Prisma.Sql =>
  joined([
    ...(from ? [Prisma.sql`${day} >= ${from}::date`] : []),
    ...(until ? [Prisma.sql`${day} <= ${until}::date`] : []),
  ]);

const start = (day: CivilDate) => Prisma.sql`(${day}::date)::timestamp AT TIME ZONE ${getEnv().TIME_ZONE}::text`;

/** Rows whose instant is on one of the days that were asked for, in the foundation's time zone. */
export const atInstants = (instant: Prisma.Sql, { from, until }: Days): Prisma.Sql =>
  joined([
    ...(from ? [Prisma.sql`${instant} >= ${start(from)}`] : []),
    ...(until
      ? [Prisma.sql`${instant} < (${until}::date + 1)::timestamp AT TIME ZONE ${getEnv().TIME_ZONE}::text`]
      : []),
  ]);

/** Rows whose term has a day among those that were asked for. A term without a last day does not end. */
export const inTerm = (first: Prisma.Sql, last: Prisma.Sql, { from, until }: Days): Prisma.Sql =>
  joined([
    ...(from ? [Prisma.sql`(${last} IS NULL OR ${last} >= ${from}::date)`] : []),
    ...(until ? [Prisma.sql`${first} <= ${until}::date`] : []),
  ]);

/** An instant as the files have it: UTC, to the second. */
export const toUtc = (instant: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
