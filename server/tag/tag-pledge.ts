import { cleanTag, type TagFault } from '#domain/tag';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { removeTag, storeTag } from '#server/tag/tag-store';

/** What is done with a tag: given to a pledge, or taken from it. */
export type TagAct = 'add' | 'remove';

/** The result of a tag given or taken; the same if it is sent again. Nobody tags their own pledge, nor one of their organisation. */
export type TagResult =
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; code: TagFault | 'too-many-tags' | 'too-many-names' | 'own-pledge' | 'key-reused' }>;

/** Gives a pledge a tag or takes one from it. Giving one that it has, and taking one that it has not, change nothing. */
export async function tagPledge(
  staff: Staff<'read-desk'>,
  act: TagAct,
  { reference, key, tag }: Readonly<{ reference: string; key: string; tag: string }>,
): Promise<TagResult> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  if (await isOwnPledge(staff, pledge)) return { kind: 'refused', code: 'own-pledge' };
  const cleaned = cleanTag(tag);
  if (typeof cleaned === 'string') return { kind: 'refused', code: cleaned };
  const row = { pledgeId: pledge.id, name: cleaned.text, actor: staff.id, at: now() };
  if (act === 'remove') {
    await removeTag(row);
    return { kind: 'done' };
  }
  const written = await storeTag(row, { key, body: { tag: cleaned.text, reference }, wait: true });
  if (written.kind === 'refused') return written;
  if (written.kind === 'not-found') return { kind: written.kind };
  return written.kind === 'key-reused' ? { kind: 'refused', code: written.kind } : { kind: 'done' };
}
