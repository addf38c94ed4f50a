import type { InstalmentView } from '#components/pledge/pledge-view';
import { formatDate } from '#domain/civil-date';

/** When a part falls due: its date, or how long after the acceptance; a dash where nothing will. */
export function dueWords({ due, after }: Pick<InstalmentView, 'due' | 'after'>): string {
  if (due) return formatDate(due);
  if (!after) return '–';
  if (after.months > 0) return `${after.months} ${after.months === 1 ? 'month' : 'months'} after the first`;
  return `${after.days} days after acceptance`;
}
