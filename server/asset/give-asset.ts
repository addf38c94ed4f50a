import { ASSET_LIMITS, readAssetAnswer } from '#domain/benefit-asset';
import type { FieldError } from '#domain/field-error';
import { listOwnAssets, type AssetKey, type AssetView } from '#server/asset/asset-queries';
import { storeAsset, type GivenAsset } from '#server/asset/asset-store';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { deleteUnlessUsed } from '#server/file/file-use-store';
import { files } from '#server/file/files';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { log } from '#server/log';
import { redrawImageFile, type DrawingRefusal } from '#server/organisation/draw-logo-file';
import { findOrganisationId } from '#server/organisation/organisation-slug-store';

/** A posted form: an asset of the organisation with this slug. `edited`: the event of what the form knew. */
export type AssetForm = AssetKey & Readonly<{ slug: string; edited: bigint }>;

type Found = Readonly<{ asked: AssetView; row: Omit<Parameters<typeof storeAsset>[0], 'text'> }>;

async function findAsked(person: Person, { slug, edited, ...key }: AssetForm): Promise<Found | null> {
  const [organisation, assets] = [await findOrganisationId(slug), await listOwnAssets(person, slug)];
  const asked = assets?.find(
    (each) => each.reference === key.reference && each.benefit === key.benefit && each.asset === key.asset,
  );
  if (organisation === null || !asked) return null;
  const at = now();
  return { asked, row: { ...key, organisation, actor: person.id, edited, today: today(at), at } };
}

/** Sends the answer to a text or a choice, in place of what was sent before. */
export async function giveText(
  person: Person,
  form: AssetForm,
  typed: string,
): Promise<Readonly<{ kind: GivenAsset }> | Readonly<{ kind: 'invalid'; errors: readonly FieldError[] }>> {
  const found = await findAsked(person, form);
  if (!found || found.asked.kind === 'image') return { kind: 'not-found' };
  const read = readAssetAnswer(found.asked, typed);
  if (!read.ok) return { kind: 'invalid', errors: [read.error] };
  return { kind: await storeAsset({ ...found.row, text: read.text }) };
}

/** What became of an uploaded picture. `unavailable`: files cannot be stored right now. */
export type GivenImage = Readonly<{ kind: GivenAsset | 'no-file' | 'too-large' | 'unavailable' }> | DrawingRefusal;

/** Sends a picture, drawn anew, in place of what was sent before. */
export async function giveImage(person: Person, form: AssetForm, file: Uint8Array): Promise<GivenImage> {
  const found = await findAsked(person, form);
  if (found?.asked.kind !== 'image') return { kind: 'not-found' };
  if (file.length === 0) return { kind: 'no-file' };
  // Before the work of drawing.
  if (found.asked.edited !== String(form.edited)) return { kind: 'conflict' };
  const drawn = await redrawImageFile(file);
  if ('kind' in drawn) return drawn;
  try {
    const put = await files().put([drawn.bytes], { type: drawn.type, most: ASSET_LIMITS.stored });
    if (put.kind === 'too-large') return put;
    await deleteUnlessUsed(put.key);
    return { kind: await storeAsset({ ...found.row, fileKey: put.key, fileType: drawn.type }) };
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'a picture of a sponsor could not be stored');
    return { kind: 'unavailable' };
  }
}
