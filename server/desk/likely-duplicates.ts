import type { Lang } from '#content/languages';
import type { CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { findNamesakes, findSamePledges } from '#server/desk/duplicate-store';
import { toQueueItem, type QueueItem } from '#server/desk/queue-queries';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';

/** How many of each are shown. */
const SHOWN = 5;

/** What may be the same pledge or the same supporter twice. `hasMore`: only the first ones are listed. */
export type LikelyDuplicates = Readonly<{
  pledges: readonly (QueueItem & Readonly<{ pledgedOn: CivilDate; isSameSupporter: boolean }>)[];
  /** Supporters of the same name with another address. */
  namesakes: readonly Readonly<{ id: string; name: string; email: string }>[];
  hasMore: boolean;
}>;

/** Other pledges of the supporter or the organisation with the same kind and amount within 30 days, and other supporters with the same name. Nothing is decided by it. */
export async function findLikelyDuplicates(
  _staff: Staff<'read-desk'>,
  { snapshot }: PledgeRecord,
  lang: Lang,
): Promise<LikelyDuplicates> {
  const [rows, people] = await Promise.all([
    findSamePledges(snapshot.id, SHOWN + 1),
    // Of an organisation the name of a contact says little.
    snapshot.organisationId === null ? findNamesakes(snapshot.supporterId, SHOWN + 1) : [],
  ]);
  const at = now();
  return {
    pledges: rows.slice(0, SHOWN).map((row) => ({
      ...toQueueItem(row, at, lang),
      pledgedOn: today(row.createdAt),
      isSameSupporter: row.isSameSupporter,
    })),
    namesakes: people.slice(0, SHOWN),
    hasMore: rows.length > SHOWN || people.length > SHOWN,
  };
}
