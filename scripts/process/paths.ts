import path from 'node:path';

/** The folder of this checkout, independent of the current directory. */
export const CHECKOUT = path.resolve(import.meta.dirname, '../..');

/** The folder with the embedded database and the generated secrets: `DATA_DIR`, by default `.data` in the checkout. */
export function dataDir(): string {
  return path.resolve(CHECKOUT, process.env.DATA_DIR || '.data');
}
