import { cleanTag, type TagFault } from '#domain/tag';
import type { Staff } from '#server/auth';
import { tagPledge, type TagAct, type TagResult } from '#server/tag/tag-pledge';

/** One tag for several pledges. `key` is the form's; each pledge has one of its own. */
export type TagManyRequest = Readonly<{ act: TagAct; references: readonly string[]; key: string; tag: string }>;

/** What became of each pledge, in the order of the request; or why none was changed: it is no tag. */
export type TagManyResult =
  Readonly<{ kind: 'done'; results: readonly TagResult[] }> | Readonly<{ kind: 'refused'; code: TagFault }>;

/** Gives several pledges a tag, or takes it from them, one after another. What is refused for one changes nothing for the others. Repeated, it does only what is missing. */
export async function tagMany(
  staff: Staff<'read-desk'>,
  { act, references, key, tag }: TagManyRequest,
): Promise<TagManyResult> {
  const cleaned = cleanTag(tag);
  if (typeof cleaned === 'string') return { kind: 'refused', code: cleaned };
  const results: TagResult[] = [];
  for (const reference of references)
    results.push(await tagPledge(staff, act, { reference, key: `${key}.${reference}`, tag: cleaned.text }));
  return { kind: 'done', results };
}
