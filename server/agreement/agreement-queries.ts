import type { Lang } from '#content/languages';
import {
  openAgreementMoves,
  SIGNED_TYPES,
  type AgreementMove,
  type AgreementState,
  type SignedType,
} from '#domain/agreement';
import type { CivilDate } from '#domain/civil-date';
import { findAgreementRow, findAgreementRows } from '#server/agreement/agreement-store';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { toAgreement } from '#server/document/agreement';
import type { Document } from '#server/document/document';
import { files } from '#server/file/files';
import type { StoredFile } from '#server/file/stored-file';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { findBilledPledge, findBilledPledges, type BilledPledge } from '#server/invoice/invoice-queries';

/** The agreement on a sponsorship in a list: its state, what the reader can do with it, and whether a signed file is stored. */
export type AgreementView = Readonly<{
  id: string;
  reference: string;
  state: AgreementState;
  version: number;
  signedOn: CivilDate | null;
  hasFile: boolean;
  moves: readonly AgreementMove[];
}>;

/** The agreements on sponsorships whose agreement a person may read; a contact does not see a draft. */
export async function listAgreements(pledges: readonly BilledPledge[]): Promise<readonly AgreementView[]> {
  const rows = await findAgreementRows(pledges.map(({ id }) => id));
  return rows.flatMap((row) => {
    const pledge = pledges.find(({ id }) => id === row.pledgeId);
    if (!pledge || (!pledge.asStaff && row.state === 'draft')) return [];
    return {
      id: String(row.id),
      reference: pledge.reference,
      state: row.state,
      version: row.version,
      signedOn: row.signedAt && today(row.signedAt),
      hasFile: row.fileKey !== null,
      moves: openAgreementMoves(row.state, pledge.asStaff ? 'staff' : 'contact'),
    };
  });
}

/** The agreement on a sponsorship that a person may read. Null if there is none that they may read. */
export async function findAgreement(person: Person, reference: string): Promise<AgreementView | null> {
  const [agreement] = await listAgreements(await findBilledPledges(person, [reference]));
  return agreement ?? null;
}

/** The agreement on a sponsorship as a document, for who may read it, and whether they read it as staff. Null if there is none or they may not, which is logged. */
export async function findAgreementDocument(
  person: Person,
  reference: string,
  lang: Lang,
): Promise<Readonly<{ document: Document; asStaff: boolean }> | null> {
  const pledge = await findBilledPledge(person, reference);
  const row = pledge && (await findAgreementRow(pledge.id));
  if (!pledge) await logSecurityInRequest('refused', { actor: person.id, what: 'agreement' });
  if (!row || (!pledge.asStaff && row.state === 'draft')) return null;
  return { document: toAgreement(row, pledge.reference, lang), asStaff: pledge.asStaff };
}

/** The signed file of an agreement, for who may read it, with the name that it is saved under. Null if there is none or they may not, which is logged. */
export async function findSignedFile(
  person: Person,
  reference: string,
): Promise<Readonly<{ file: StoredFile; name: string }> | null> {
  const pledge = await findBilledPledge(person, reference);
  if (!pledge) await logSecurityInRequest('refused', { actor: person.id, what: 'agreement' });
  const row = pledge && (await findAgreementRow(pledge.id));
  const file = row?.fileKey ? await files().get(row.fileKey) : null;
  return (
    file && pledge && { file, name: `signed-agreement-${pledge.reference}.${SIGNED_TYPES[file.type as SignedType]}` }
  );
}
