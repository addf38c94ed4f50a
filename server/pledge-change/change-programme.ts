import { entriesForProgramme } from '#domain/ledger';
import type { Person } from '#server/auth';
import { campaignOf } from '#server/campaign/campaign-queries';
import {
  changeOwnPledge,
  refuseChange,
  type ChangeRequest,
  type ChangeResult,
} from '#server/pledge-change/change-own-pledge';
import { findRecordRow } from '#server/pledge/pledge-record-store';

/** The programme that a gift is for from now on, by its slug. */
export type ProgrammeForm = ChangeRequest & Readonly<{ programme: string }>;

/** Gives the person's own gift to another programme of its campaign, while no money has arrived. The figures of both programmes follow. */
export async function changeProgramme(person: Person, form: ProgrammeForm): Promise<ChangeResult> {
  const row = await findRecordRow(form.reference);
  const programmes = row ? (await campaignOf(row)).programmeIds : null;
  return changeOwnPledge(person, form, { programme: form.programme }, ({ kind, received, instalments }) => {
    const [before, id] = [row?.programme?.slug, programmes?.get(form.programme)];
    if (kind !== 'one-time' || before === undefined) return refuseChange('not-for-this-kind');
    if (received > 0n) return refuseChange('programme-fixed');
    if (id === undefined) return refuseChange('no-such-programme');
    if (before === form.programme) return refuseChange('same-programme');
    const { leave, join } = entriesForProgramme(instalments);
    return {
      ok: true,
      event: { type: 'programme-changed', reason: null, data: { before, after: form.programme } },
      entries: join,
      programme: { id, leave },
    };
  });
}
