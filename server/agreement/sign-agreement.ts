import { agreementRule, LARGEST_SIGNED, signedTypeOf } from '#domain/agreement';
import { findAgreementRow, storeAgreementMove } from '#server/agreement/agreement-store';
import { hasRight, type Person } from '#server/auth';
import { now } from '#server/clock';
import { deleteUnlessUsed } from '#server/file/file-use-store';
import { files } from '#server/file/files';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { findBilledPledge } from '#server/invoice/invoice-queries';

/** What became of an upload. `conflict`: the agreement cannot be signed now, or has changed since it was seen. */
export type SignResult = 'signed' | 'not-found' | 'wrong-type' | 'too-large' | 'conflict';

/**
 * Stores the signed file of an agreement, as a contact with a right to the bills or as staff who decide, and moves the agreement to `signed`. Its type is that of its first
 * bytes. If somebody was first, the file is deleted later. Throws FilesUnavailable while files cannot be stored.
 */
export async function signAgreement(
  person: Person,
  { reference, agreement, version }: Readonly<{ reference: string; agreement: bigint; version: number }>,
  bytes: Uint8Array,
): Promise<SignResult> {
  const pledge = await findBilledPledge(person, reference);
  const mayWrite = pledge && (!pledge.asStaff || hasRight(person.roles, 'decide'));
  if (!mayWrite) {
    await logSecurityInRequest('refused', { actor: person.id, what: 'agreement' });
    return 'not-found';
  }
  const [row, rule] = [await findAgreementRow(pledge.id), agreementRule('sign', pledge.asStaff ? 'staff' : 'contact')];
  if (!row || !rule) return 'not-found';
  const type = signedTypeOf(bytes);
  if (type === null) return 'wrong-type';
  if (!rule.from.includes(row.state) || row.id !== agreement || row.version !== version) return 'conflict';
  const put = await files().put([bytes], { type, most: LARGEST_SIGNED });
  if (put.kind === 'too-large') return put.kind;
  // Also if this process ends before the row has it.
  await deleteUnlessUsed(put.key);
  const file = { key: put.key, type };
  const moved = await storeAgreementMove(rule, { agreement, version, actor: person.id, at: now(), file });
  return moved ? 'signed' : 'conflict';
}
