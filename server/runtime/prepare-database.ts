import { anchorFigures } from '#server/figures/figures-store';
import { log } from '#server/log';
import { findConnectionFault } from '#server/runtime/connection-store';

/**
 * The checks of every process at its start: its connection has the restricted role and time-outs, and the stored sums belong to this database
 * cluster, which is not the case after a restore. Throws with a text for the operator if a problem cannot be fixed.
 */
export async function prepareDatabase(): Promise<void> {
  const fault = await findConnectionFault();
  if (fault) throw new Error(fault);
  if (await anchorFigures()) log.warn('the figures were rebuilt: this database was restored from another cluster');
}
