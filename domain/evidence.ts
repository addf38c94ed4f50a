import { SIGNED_TYPES, signedTypeOf } from '#domain/agreement';

/** The largest file that shows a delivery, in bytes. */
export const LARGEST_EVIDENCE = 5_000_000;

/** The types that such a file can have, with the endings of their names. */
export const EVIDENCE_TYPES = { ...SIGNED_TYPES, 'image/webp': 'webp' } as const;

/** The type of a file that shows a delivery. */
export type EvidenceType = keyof typeof EVIDENCE_TYPES;

/** What a person calls the type of a stored file: `PDF`, `JPEG`, `PNG` or `WebP`. */
export function evidenceTypeName(type: string): string {
  return type === 'image/webp' ? 'WebP' : type.replace(/^.*\//, '').toUpperCase();
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** The type of a file by its first bytes, whatever its name or its sender says. Null for any other. */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | null {
  const isWebp = latin(bytes.subarray(0, 4)) === 'RIFF' && latin(bytes.subarray(8, 12)) === 'WEBP';
  return isWebp ? 'image/webp' : signedTypeOf(bytes);
}
