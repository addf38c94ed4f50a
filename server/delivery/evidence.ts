import { EVIDENCE_TYPES, evidenceTypeOf, LARGEST_EVIDENCE, type EvidenceType } from '#domain/evidence';
import { parseReference } from '#domain/reference';
import { hasRight, type Person, type Staff } from '#server/auth';
import { now } from '#server/clock';
import { findDeliveryFile, storeDeliveryFile } from '#server/delivery/delivery-store';
import { deleteUnlessUsed } from '#server/file/file-use-store';
import { files } from '#server/file/files';
import type { StoredFile } from '#server/file/stored-file';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { canSee } from '#server/organisation/access';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';
import { findPledgeOwner } from '#server/pledge/pledge-owner-store';

/** What became of an upload. `conflict`: somebody has added or replaced the delivery's file since, or took the delivery back. */
export type EvidenceResult =
  'stored' | 'replaced' | 'wrong-type' | 'too-large' | 'conflict' | 'own-organisation' | 'not-found';

/**
 * Adds the file that shows a delivery to the organisation with this slug, or puts it in place of the one that `replaces` names: the version of the file that the form knew, 0n
 * for none. Its type is that of its first bytes. Who is a contact of the organisation adds none. Throws FilesUnavailable while files cannot be stored.
 */
export async function addEvidence(
  staff: Staff<'moderate'>,
  { slug, delivery, replaces }: Readonly<{ slug: string; delivery: bigint; replaces: bigint }>,
  bytes: Uint8Array,
): Promise<EvidenceResult> {
  const type = evidenceTypeOf(bytes);
  if (type === null) return 'wrong-type';
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return 'not-found';
  const put = await files().put([bytes], { type, most: LARGEST_EVIDENCE });
  if (put.kind === 'too-large') return put.kind;
  // Also if the row is refused, or this process ends before.
  await deleteUnlessUsed(put.key);
  return storeDeliveryFile({ organisation, delivery, replaces, key: put.key, type, actor: staff.id, at: now() });
}

/**
 * The file that shows a delivery, with the name that it is saved under, for staff and for who may see the sponsorship. `reference` and `delivery` are as in an address. Null if
 * there is none or they may not, which is logged.
 */
export async function findEvidence(
  person: Person,
  { reference, delivery }: Readonly<{ reference: string; delivery: string }>,
): Promise<Readonly<{ file: StoredFile; name: string }> | null> {
  const parsed = parseReference(reference);
  const pledge = parsed && (await findPledgeOwner(parsed));
  if (!pledge || !/^\d{1,18}$/.test(delivery)) return null;
  if (!hasRight(person.roles, 'read-desk') && !(await canSee(person, pledge))) {
    await logSecurityInRequest('refused', { actor: person.id, what: 'evidence' });
    return null;
  }
  const key = await findDeliveryFile(pledge.id, BigInt(delivery));
  const file = key === null ? null : await files().get(key);
  return file && { file, name: `${parsed}-${delivery}.${EVIDENCE_TYPES[file.type as EvidenceType]}` };
}
