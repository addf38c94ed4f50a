import { ASSET_KINDS, type AssetKind } from '#domain/benefit-asset';
import { civilDate, compareDates, type CivilDate } from '#domain/civil-date';
import { hasRight, type Person, type Staff } from '#server/auth';
import { findAssetRows, type AssetRow } from '#server/asset/asset-store';
import { now, today } from '#server/clock';
import { findContactRights } from '#server/contact/contact-store';
import { files } from '#server/file/files';
import type { StoredFile } from '#server/file/stored-file';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { readLogoRights } from '#server/organisation/logo-draft-store';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

/** Which asset of which sponsorship. */
export type AssetKey = Readonly<{ reference: string; benefit: string; asset: string }>;

/**
 * Something that a sponsorship is asked for. `benefitName`: what it is for. `sent`: null if nothing was sent; its `text` is null of a picture. `edited` goes with the form:
 * the event of what was sent last, 0 for none.
 */
export type AssetView = AssetKey &
  Readonly<{
    benefitName: string;
    kind: AssetKind;
    title: string;
    help: string;
    choices: readonly string[];
    due: CivilDate | null;
    isLate: boolean;
    sent: Readonly<{ text: string | null; on: CivilDate; by: string | null }> | null;
    edited: string;
  }>;

function toView(row: AssetRow, day: CivilDate): AssetView {
  const { reference, benefit, benefitName, asset, title, help, choices, text, event, at, by } = row;
  const due = row.due === null ? null : civilDate(row.due);
  return {
    reference,
    benefit,
    benefitName,
    asset,
    kind: ASSET_KINDS.find((each) => each === row.kind) ?? 'text',
    title,
    help,
    choices,
    due,
    isLate: event === null && due !== null && compareDates(due, day) < 0,
    sent: event === null ? null : { text, on: today(at ?? now()), by },
    edited: String(event ?? 0),
  };
}

async function listAssets(organisation: bigint): Promise<readonly AssetView[]> {
  const day = today();
  return (await findAssetRows(organisation, day)).map((row) => toView(row, day));
}

/** What an organisation is asked for, for a contact who may send it: who looks after the logos. Null for everybody else. */
export async function listOwnAssets(person: Person, slug: string): Promise<readonly AssetView[] | null> {
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return null;
  const { mayManage } = await readLogoRights(organisation, person.id);
  return mayManage ? listAssets(organisation) : null;
}

/** The same for staff. */
export function listDeskAssets(_staff: Staff, organisation: string): Promise<readonly AssetView[]> {
  return listAssets(BigInt(organisation));
}

/** The picture that an organisation sent, for its confirmed contacts and staff. Null if there is none or the person may not, which is logged. @throws FilesUnavailable */
export async function findAssetFile(
  person: Person,
  slug: string,
  { reference, benefit, asset }: AssetKey,
): Promise<Readonly<{ file: StoredFile; name: string }> | null> {
  const organisation = await findOrganisationId(slug);
  if (organisation === null) return null;
  const maySee =
    hasRight(person.roles, 'read-desk') ||
    (await findContactRights(person.id, organisation)).some(({ isConfirmed }) => isConfirmed);
  if (!maySee) {
    await logSecurityInRequest('refused', { actor: person.id, what: 'asset' });
    return null;
  }
  const rows = await findAssetRows(organisation, today());
  const row = rows.find((each) => each.reference === reference && each.benefit === benefit && each.asset === asset);
  const file = row?.fileKey ? await files().get(row.fileKey) : null;
  return file && { file, name: `${slug}-${asset}.${file.type === 'image/webp' ? 'webp' : 'png'}` };
}
