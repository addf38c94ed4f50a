import type { Progress } from '#components/campaign/progress-text';
import type { Figures } from '#domain/figures';

/** The open figures with the names that make them readable, and how far the campaign is. */
export type FiguresView = {
  figures: Figures;
  programmeNames: Readonly<Record<string, string>>;
  progress: Progress;
};

/** One bar: its name and two sums, received being part of promised. */
export type BarRow = { key: string; name: string; promised: bigint; received: bigint; pledges?: number };
