/** A name without the differences that readers overlook: case, accents, width and spaces. */
export function foldCatalogueName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, '').toLowerCase();
}

/** A slug for a name: small letters, digits and single dashes; `unnamed` if it has no Latin letter and no digit. */
export function toCatalogueSlug(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    ascii
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 90)
      .replace(/-$/, '') || 'unnamed'
  );
}

/** A slug for a name that none of `taken` is. */
export function toFreeSlug(name: string, taken: readonly string[]): string {
  const slug = toCatalogueSlug(name);
  let free = slug;
  for (let nth = 2; taken.includes(free); nth += 1) free = `${slug}-${nth}`;
  return free;
}
