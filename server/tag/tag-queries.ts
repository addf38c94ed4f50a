import { cleanTag } from '#domain/tag';
import type { Staff } from '#server/auth';
import { findChosenRows } from '#server/desk/bulk-store';
import { toQueueItem, type QueueItem } from '#server/desk/queue-queries';
import { now } from '#server/clock';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';
import { findTagNamed, findTags, findTagsOf } from '#server/tag/tag-store';
import type { Lang } from '#content/languages';

/** The tags of a pledge, and those in use that it does not have. */
export type TagsView = Readonly<{ tags: readonly string[]; others: readonly string[] }>;

/** The tags of a pledge, which only staff see, and what else is in use. */
export async function listTagsOf(_staff: Staff<'read-desk'>, { snapshot }: PledgeRecord): Promise<TagsView> {
  const [tags, used] = await Promise.all([findTagsOf(snapshot.id), findTags()]);
  return { tags, others: used.filter((tag) => !tags.includes(tag)) };
}

/** The tags in use. */
export function listTags(_staff: Staff<'read-desk'>): Promise<string[]> {
  return findTags();
}

/** A tag as it is spelt in use, or as it was typed if nothing has it. Null for what is no tag. */
export async function spellTag(_staff: Staff<'read-desk'>, typed: string): Promise<string | null> {
  const cleaned = cleanTag(typed);
  return typeof cleaned === 'string' ? null : ((await findTagNamed(cleaned.text)) ?? cleaned.text);
}

/** A chosen pledge, and whether it is the reader's own or their organisation's, so that they cannot tag it. */
export type TaggedPledge = QueueItem & Readonly<{ isOwn: boolean }>;

/** The chosen pledges with their tags. References of no pledge are left out. */
export async function listTagged(
  staff: Staff<'read-desk'>,
  references: readonly string[],
  lang: Lang,
): Promise<TaggedPledge[]> {
  const rows = await findChosenRows(references, staff.id);
  return rows.map((row) => ({ ...toQueueItem(row, now(), lang), isOwn: row.isOwn }));
}
