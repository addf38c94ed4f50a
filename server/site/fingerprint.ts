import { readFigures } from '#server/figures/figures-queries';
import { readUnsummed } from '#server/site/fingerprint-store';

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** A text that is another whenever public pages would be: all figures but their as-of time, places taken, staff's own acts. */
export async function readFingerprint(): Promise<string> {
  const [figures, rows] = await Promise.all([readFigures(), readUnsummed()]);
  return JSON.stringify([{ ...figures, asOf: null }, rows], asText);
}
