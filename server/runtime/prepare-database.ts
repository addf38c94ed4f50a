import { anchorFigures } from '#server/figures/figures-store';
import { log } from '#server/log';
import { findConnectionFault } from '#server/runtime/connection-store';

/**
 * What every process looks at before it begins: that its connection has the narrow role and time-outs, and that the kept sums belong to this cluster, which
 * after a restore they do not. Throws, in words for an operator, where either cannot be.
 */
export async function prepareDatabase(): Promise<void> {
  const fault = await findConnectionFault();
  if (fault) throw new Error(fault);
  if (await anchorFigures()) log.warn('the figures were built anew: this database was restored from another cluster');
}
