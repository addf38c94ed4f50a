import { EXPORTS, type ExportName } from '#domain/export';
import { hasRight, type Right, type Staff } from '#server/auth';

/**
 * The right that saving each file takes. Everyone at the desk reads the same pages, but a file leaves the site: it takes the right to work with what is in it. docs/exports.md has
 * the table.
 */
export const EXPORT_RIGHTS = {
  pledges: 'read-desk',
  payments: 'handle-money',
  instalments: 'handle-money',
  journal: 'handle-money',
  reconciliation: 'handle-money',
  receivables: 'handle-money',
  fulfilment: 'handle-money',
  supporters: 'moderate',
  members: 'decide',
  sponsors: 'moderate',
  hours: 'decide',
  figures: 'read-desk',
  events: 'read-desk',
} as const satisfies Readonly<Record<ExportName, Right>>;

/** The files that these staff may save, in the order of the page. */
export function exportsOf({ roles }: Staff): ExportName[] {
  return EXPORTS.filter((each) => hasRight(roles, EXPORT_RIGHTS[each]));
}
