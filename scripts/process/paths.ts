import path from 'node:path';

/** The folder of this checkout, whatever folder a command was started from. */
export const CHECKOUT = path.resolve(import.meta.dirname, '../..');

/** The folder with the embedded database and the made secrets: `DATA_DIR`, by default `.data` in the checkout. */
export function dataDir(): string {
  return path.resolve(CHECKOUT, process.env.DATA_DIR || '.data');
}
