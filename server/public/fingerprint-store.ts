import { db } from '#server/db';

/** What public pages show besides figures, as numbers that change when it does: catalogues with the places taken, staff actions, logos. */
export function readOtherPublicData(): Promise<object[]> {
  return db().$queryRaw<object[]>`
      SELECT (SELECT bit_xor(hash_record_extended(t, 0)) FROM tier t) AS tiers,
        (SELECT bit_xor(hash_record_extended(b, 0)) FROM benefit b) AS benefits,
        (SELECT bit_xor(hash_record_extended(l, 0)) FROM tier_benefit l) AS links,
        (SELECT bit_xor(hash_record_extended(y, 0)) FROM place_year y) AS places,
        (SELECT max(id) FROM event WHERE stream <> 'pledge') AS acts,
        (SELECT count(*) || ' ' || max(id) FROM organisation_logo) AS logos`;
}
