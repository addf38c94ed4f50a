import { createPublicKey, hash, verify } from 'node:crypto';
import type pg from 'pg';
import { readRoot, type RootNote } from '#domain/root-note';
import { UserFacingError } from '#domain/user-facing-error';
import type { Chain } from '#scripts/postgres/verify-seals';

/** A root that somebody kept: the name of its file, and its text. */
export type KeptRoot = Readonly<{ name: string; text: string }>;

/** The public key of a site, as its audit page shows it: `name+hash+base64` (C2SP signed-note). */
export type VerifierKey = Readonly<{ name: string; id: Buffer; raw: Buffer }>;

const ED25519 = 1;

/** Reads a public key. Throws UserFacingError for anything else. */
export function readVerifierKey(text: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  const key = Buffer.from(encoded, 'base64');
  const expected = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), key]), 'buffer').subarray(0, 4);
  if (key.length !== 33 || key[0] !== ED25519 || expected.toString('hex') !== id)
    throw new UserFacingError(
      `"${text}" is not a public key. /admin/audit shows it: pledge.example.org+1a2b3c4d+AR…, all of one line.`,
    );
  return { name, id: expected, raw: key.subarray(1) };
}

/** Why a note is not what the owner of the key signed; null if it is. */
function signatureFault({ text, signatures }: RootNote, { name, id, raw }: VerifierKey): string | null {
  const own = signatures
    .filter((each) => each.name === name)
    .map(({ signature }) => Buffer.from(signature, 'base64'))
    .find((bytes) => bytes.subarray(0, 4).equals(id));
  if (!own) return `is not signed with the key of ${name}.`;
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.from(text), key, own.subarray(4))
    ? null
    : `was changed, or is forged: the signature of ${name} does not fit.`;
}

/** The roots in the database, each named by its day. */
export async function readStoredRoots(client: pg.Client): Promise<KeptRoot[]> {
  const { rows } = await client.query<{ day: string; note: string }>(
    'SELECT day::text AS day, note FROM event_root ORDER BY day',
  );
  return rows.map(({ day, note }) => ({ name: `The root of ${day} in the database`, text: note }));
}

/** The numbers of the seals that roots are of. */
export function sealsOf(roots: readonly KeptRoot[]): ReadonlySet<number> {
  return new Set(roots.flatMap(({ text }) => readRoot(text)?.root.seal ?? []));
}

/** All in which roots and the verified seals differ, in words; and, if a key is given, the roots that it did not sign. */
export function findRootFaults(roots: readonly KeptRoot[], chain: Chain, key: VerifierKey | null): string[] {
  return roots.flatMap(({ name, text }) => {
    const note = readRoot(text);
    if (!note) return [`${name} is not a root.`];
    const faults: string[] = [];
    const forged = key && signatureFault(note, key);
    if (forged) faults.push(`${name} ${forged}`);
    const { seal, head, events } = note.root;
    const here = chain.heads.get(seal);
    if (seal > chain.seals)
      faults.push(
        `${name} is of seal ${seal}, with ${events} events; the last seal here is ${chain.seals}, with ${chain.events} events: what came after was cut off.`,
      );
    else if (here?.head !== head || here.events !== events)
      faults.push(`${name} has another hash for seal ${seal}: the events up to it are not those that it stands for.`);
    return faults;
  });
}
