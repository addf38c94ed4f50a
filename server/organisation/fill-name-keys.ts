import { organisationKey } from '#domain/organisation-name';
import { findUnkeyed, storeNameKeys } from '#server/organisation/organisation-store';

const AT_ONCE = 2_000;

/** Computes the keys of names that have none, as those from before there were keys: all comparing by name comes after it. Costs one look at an index otherwise. */
export async function fillNameKeys(): Promise<void> {
  const rows = await findUnkeyed(AT_ONCE);
  if (rows.length === 0) return;
  await storeNameKeys(rows.map(({ id, publicName }) => ({ id, nameKey: organisationKey(publicName) })));
  if (rows.length === AT_ONCE) await fillNameKeys();
}
