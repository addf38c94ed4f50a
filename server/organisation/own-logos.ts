import { civilDate, type CivilDate } from '#domain/civil-date';
import { LOGO_THEMES, type LogoTheme } from '#domain/logo';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { toLogoFile } from '#server/organisation/find-logo';
import {
  countWaitingLogos,
  findLogosOf,
  findWaitingLogos,
  readLogoRights,
} from '#server/organisation/logo-draft-store';
import type { ShownLogo } from '#server/organisation/sponsor-queries';

/** A logo that is not public yet. `reason`: why staff did not show it. The contrasts are WCAG's ratios, before the light and the dark page. */
export type LogoDraft = ShownLogo &
  Readonly<{
    name: string;
    state: 'draft' | 'waiting' | 'refused';
    reason: string | null;
    contrast: Readonly<Record<LogoTheme, number>>;
    changedOn: CivilDate;
  }>;

/** The logos of one background: what is shown, and what is to come in its place. */
type ThemeLogos = Readonly<{
  theme: LogoTheme;
  shown: (ShownLogo & Readonly<{ name: string }>) | null;
  draft: LogoDraft | null;
}>;

/**
 * The logos of an organisation, for a contact who looks after them. `level`: that of its highest sponsorship, with the width of a logo there in CSS pixels. `edited` goes with
 * the form: see `last_logo_event`.
 */
export type OwnLogos = Readonly<{
  themes: readonly ThemeLogos[];
  level: Readonly<{ name: string; width: number }>;
  edited: string;
}>;

/** A logo that waits for staff. `isOwn`: the reader is a contact of the organisation. */
export type WaitingLogo = LogoDraft & Readonly<{ organisation: string; sentBy: string; isOwn: boolean }>;

/** How many logos the desk lists at once, oldest first. */
const LOGOS_LISTED = 30;
const NARROWEST = 175;

type LogoRow = Readonly<{
  name: string;
  theme: string;
  mediaType: string;
  width: number;
  height: number;
  alt: string;
  ink: number | null;
}>;

/** A logo with its name and its address. */
export const toShown = ({ name, theme, mediaType, width, height, alt, ink }: LogoRow) => ({
  name,
  theme: theme === 'dark' ? ('dark' as const) : ('light' as const),
  path: `/logos/${toLogoFile({ name, mediaType })}`,
  width,
  height,
  alt,
  ink,
});

type DraftRow = LogoRow &
  Readonly<{ contrastLight: number; contrastDark: number; state: string; reason: string | null; changedAt: Date }>;

const toDraft = (row: DraftRow): LogoDraft => ({
  ...toShown(row),
  state: row.state === 'waiting' || row.state === 'refused' ? row.state : 'draft',
  reason: row.reason,
  contrast: { light: row.contrastLight, dark: row.contrastDark },
  changedOn: civilDate(today(row.changedAt)),
});

/** The logos of an organisation; null if the person may not look after them. */
export async function findOwnLogos(person: Person, organisation: bigint): Promise<OwnLogos | null> {
  const rights = await readLogoRights(organisation, person.id);
  const row = rights.mayManage ? await findLogosOf(organisation) : null;
  if (!row) return null;
  const tier = row.pledges[0]?.tier;
  return {
    themes: LOGO_THEMES.map((theme) => {
      const shown = row.logos.find((each) => each.theme === theme);
      const draft = row.logoDrafts.find((each) => each.theme === theme);
      return { theme, shown: shown ? toShown(shown) : null, draft: draft ? toDraft(draft) : null };
    }),
    level: { name: tier?.name ?? '', width: tier?.logoWidth ?? NARROWEST },
    edited: String(rights.edited),
  };
}

/** The logos that nobody has looked at, oldest first: of all organisations, or of one. */
export async function listWaitingLogos(staff: Staff<'moderate'>, organisation?: bigint): Promise<WaitingLogo[]> {
  const rows = await findWaitingLogos(staff.id, LOGOS_LISTED, organisation);
  return rows.map((row) => ({
    ...toDraft(row),
    organisation: row.organisation?.publicName ?? '',
    sentBy: row.uploader.email,
    isOwn: (row.organisation?.contacts.length ?? 0) > 0,
  }));
}

/** How many logos wait. */
export async function countLogosToLook(_staff: Staff<'moderate'>): Promise<number> {
  return (await countWaitingLogos()).many;
}
