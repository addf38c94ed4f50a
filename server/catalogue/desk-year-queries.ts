import type { Catalogue } from '#domain/catalogue';
import { limitWarnings, type LimitWarning } from '#domain/catalogue-limits';
import type { Staff } from '#server/auth';
import { toPlan, type PlanLine } from '#server/catalogue/catalogue-plan';
import { toCatalogue, toWholeLevels } from '#server/catalogue/catalogue-queries';
import { findCatalogueRow, findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { toYearState, type YearState } from '#server/catalogue/desk-catalogue-queries';
import {
  findCatalogueEvents,
  findHeldBenefits,
  findHeldLevels,
  type HeldLine,
} from '#server/catalogue/desk-catalogue-store';
import { namesOf } from '#server/catalogue/save-item';
import { fromDateColumn } from '#server/civil-date-column';
import type { CivilDate } from '#domain/civil-date';
import { today } from '#server/clock';

/** What happened to a year. `plan`: what a change did; `from`: the day of an event about being on offer, or the year of a clone. */
export type CatalogueEvent = Readonly<{
  version: number;
  type: string;
  at: string;
  by: string | null;
  plan: readonly PlanLine[];
  from: string | null;
}>;

/** A year at the desk. `held`: what depends on each level and benefit, by slug; `warnings`: its limits to look at before it is sold. */
export type DeskCatalogue = Readonly<{
  catalogue: Catalogue;
  state: YearState;
  offeredFrom: CivilDate | null;
  held: Readonly<Record<'levels' | 'benefits', Readonly<Record<string, HeldLine>>>>;
  warnings: readonly LimitWarning[];
}>;

const bySlug = (lines: readonly HeldLine[]) => Object.fromEntries(lines.map((line) => [line.slug, line]));

/** The number of events in a year's history. */
const EVENTS = 30;

/** A year with what is held of it; null if there is none. */
export async function findDeskCatalogue(_staff: Staff<'edit-catalogue'>, year: string): Promise<DeskCatalogue | null> {
  const row = /^\d{4}$/.test(year) ? await findCatalogueYearRow(Number(year)) : null;
  if (!row) return null;
  const day = today();
  const [current, levels, benefits] = await Promise.all([
    findCatalogueRow(),
    findHeldLevels(row.year, day),
    findHeldBenefits(row.year, day),
  ]);
  const offeredFrom = row.offeredFrom && fromDateColumn(row.offeredFrom);
  const catalogue = toCatalogue(toWholeLevels(row));
  const held = { levels: bySlug(levels), benefits: bySlug(benefits) };
  return {
    catalogue,
    state: toYearState(offeredFrom, day, current?.year === row.year),
    offeredFrom,
    held,
    warnings: limitWarnings(catalogue, held),
  };
}

/** The catalogue that is on offer today; null before one is. */
export async function findCurrentOffer(_staff: Staff<'edit-catalogue'>): Promise<Catalogue | null> {
  const row = await findCatalogueRow();
  return row && toCatalogue(toWholeLevels(row));
}

function toFrom(data: unknown): string | null {
  const from: unknown = typeof data === 'object' && data !== null && 'from' in data ? data.from : null;
  return typeof from === 'string' || typeof from === 'number' ? String(from) : null;
}

/** What happened to a year, latest first. */
export async function listCatalogueEvents(
  _staff: Staff<'edit-catalogue'>,
  catalogue: Catalogue,
): Promise<CatalogueEvent[]> {
  const names = namesOf(catalogue);
  return (await findCatalogueEvents(catalogue.year, EVENTS)).map(({ version, type, at, actor, data }) => ({
    version,
    type,
    at: at.toISOString(),
    by: actor && (actor.name ?? actor.email),
    plan: toPlan(data, names),
    from: toFrom(data),
  }));
}
