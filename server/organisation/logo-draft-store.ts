import { z } from 'zod';
import type { LogoTheme } from '#domain/logo';
import { NOTHING_WAITS, type WaitingCount } from '#domain/waiting-count';
import { db } from '#server/db';

type Act = Readonly<{ actor: string; at: Date }>;

const toText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

const Saved = z.enum(['saved', 'conflict', 'not-found']);
const Sent = z.enum(['sent', 'not-found']);
const Decided = z.enum(['shown', 'refused', 'conflict', 'own-organisation']);
const Removed = z.enum(['removed', 'not-found']);

/** The results of `save_logo_draft`, `send_logo`, `decide_logo` and `remove_logo`. */
export type SavedLogo = z.output<typeof Saved>;
export type SentLogo = z.output<typeof Sent>;
export type DecidedLogo = z.output<typeof Decided>;
export type RemovedLogo = z.output<typeof Removed>;

type NewDraft = Act &
  Readonly<{
    organisation: bigint;
    edited: bigint;
    name: string;
    theme: LogoTheme;
    mediaType: string;
    width: number;
    height: number;
    alt: string;
    fileKey: string;
    smallFileKey: string | null;
    ink: number;
    contrastLight: number;
    contrastDark: number;
  }>;

/** Stores an uploaded logo as the draft for its background, with the event. */
export async function storeLogoDraft(row: NewDraft): Promise<SavedLogo> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT save_logo_draft(${toText(row)}::jsonb) AS said`;
  return Saved.parse(answer?.said);
}

/** Sends a draft to staff and gives the consent to show it, with the events. */
export async function storeSentLogo(
  row: Act & Readonly<{ organisation: bigint; name: string; text: string }>,
): Promise<SentLogo> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT send_logo(${toText(row)}::jsonb) AS said`;
  return Sent.parse(answer?.said);
}

/** Shows or refuses a logo that waits, with the event and an email to who sent it. */
export async function storeLogoDecision(
  row: Act & Readonly<{ name: string; show: boolean; reason: string | null }>,
): Promise<DecidedLogo> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT decide_logo(${toText(row)}::jsonb) AS said`;
  return Decided.parse(answer?.said);
}

/** Removes a logo, shown or not, with the events. */
export async function storeRemovedLogo(
  row: Act & Readonly<{ organisation: bigint; name: string; text: string }>,
): Promise<RemovedLogo> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT remove_logo(${toText(row)}::jsonb) AS said`;
  return Removed.parse(answer?.said);
}

/** The last event that the forms of an organisation's logos have to know, and whether a person may use them. */
export async function readLogoRights(organisation: bigint, person: string) {
  const [row] = await db().$queryRaw<{ edited: bigint; mayManage: boolean }[]>`
    SELECT last_logo_event(${organisation}::bigint) AS edited, can_manage_logos(${person}::uuid, ${organisation}::bigint) AS "mayManage"`;
  return row ?? { edited: 0n, mayManage: false };
}

/** The columns of a logo that pages show. */
export const LOGO = {
  name: true,
  theme: true,
  mediaType: true,
  width: true,
  height: true,
  alt: true,
  ink: true,
} as const;
const DRAFT = { ...LOGO, contrastLight: true, contrastDark: true, state: true, reason: true, changedAt: true } as const;

/** An organisation's logos and drafts, with the widths of logos at the levels of its sponsorships, highest level first. */
export async function findLogosOf(organisation: bigint) {
  return db().organisation.findUnique({
    where: { id: organisation },
    select: {
      logos: { select: LOGO },
      logoDrafts: { select: DRAFT },
      pledges: {
        where: { kind: 'sponsorship', review: { in: ['submitted', 'needs_info', 'approved'] }, tier: { isNot: null } },
        orderBy: [{ tier: { soldApart: 'asc' } }, { tier: { position: 'asc' } }],
        take: 1,
        select: { tier: { select: { logoWidth: true, name: true } } },
      },
    },
  });
}

/** Logos that wait for staff, oldest first: of all organisations, or of one. */
export async function findWaitingLogos(reader: string, most: number, organisation?: bigint) {
  const rows = await db().organisationLogoDraft.findMany({
    where: { state: 'waiting', organisationId: organisation ?? { not: null } },
    orderBy: [{ changedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...DRAFT,
      uploader: { select: { email: true } },
      organisation: {
        select: { publicName: true, contacts: { where: { userId: reader }, select: { id: true }, take: 1 } },
      },
    },
  });
  return rows;
}

/** How many logos wait for staff. */
export async function countWaitingLogos(): Promise<WaitingCount> {
  const [row] = await db().$queryRaw<WaitingCount[]>`
    SELECT LEAST(count(*), 1001)::int AS many, min(changed_at) AS oldest FROM organisation_logo_draft WHERE state = 'waiting' AND organisation_id IS NOT NULL`;
  return row ?? NOTHING_WAITS;
}

/** The file of a draft by the name in its address, and whose it is. */
export function findDraftFile(name: string) {
  return db().organisationLogoDraft.findUnique({
    where: { name },
    select: { organisationId: true, mediaType: true, fileKey: true },
  });
}
