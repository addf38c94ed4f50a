import type { CivilDate } from '#domain/civil-date';
import type { Figures } from '#domain/figures';

/** The open figures with the names and days that make them readable. */
export type FiguresView = {
  figures: Figures;
  programmeNames: Readonly<Record<string, string>>;
  firstDay: CivilDate;
  lastDay: CivilDate;
  today: CivilDate;
};

/** One bar: its name and two sums, received being part of promised. */
export type BarRow = { key: string; name: string; promised: bigint; received: bigint; pledges?: number };
