import { organisationKey } from '#domain/organisation-name';
import { findUnkeyed, storeNameKeys } from '#server/organisation/organisation-store';

const AT_ONCE = 2_000;

/**
 * Computes the missing keys of organisation names, from before keys existed. Names can only be compared after it. Otherwise it costs one index
 * lookup.
 */
export async function fillNameKeys(): Promise<void> {
  const rows = await findUnkeyed(AT_ONCE);
  if (rows.length === 0) return;
  await storeNameKeys(rows.map(({ id, publicName }) => ({ id, nameKey: organisationKey(publicName) })));
  if (rows.length === AT_ONCE) await fillNameKeys();
}
