import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { readCsv } from '#test/read-csv';
import { addDays } from '#domain/civil-date';
import { EVENT_DATA } from '#domain/event';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { listEvents, readEventExport } from '#server/event/audit-queries';
import { exportRows } from '#server/export/export-rows';
import { approvePledge } from '#server/review/decide-pledge';

let staff: Staff<'read-desk'>;
let reference = '';

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  const person = await newPerson({ name: 'Ada', email: 'ada.export@example.org' });
  ({ reference } = await pledge(person, gift(70_000)));
  await pledge(person, gift(80_000));
  await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reference));
});

/** The types of the events in the file that the audit page saves with these filters. */
async function saved(params: Readonly<Record<string, string>>): Promise<string[]> {
  const asked = await readEventExport(staff, params);
  if (!asked) throw new Error('The filters are wrong');
  const [head = [], ...rows] = readCsv(await new Response(await exportRows(staff, asked)).text());
  return rows.map((row) => row[head.indexOf('type')] ?? '');
}

describe('the events that the audit page saves', () => {
  it.each([
    ['a type', { what: 'pledge.approved' }, ['approved']],
    ['a stream', { what: 'pledge' }, ['submitted', 'submitted', 'approved']],
    ['a person', { by: 'Ada.Export@example.org' }, ['submitted', 'submitted']],
    [
      'a kind of actor and days',
      { what: 'pledge', actor: 'person', from: today(), until: today() },
      ['submitted', 'submitted', 'approved'],
    ],
    ['another kind of actor', { what: 'pledge', actor: 'policy' }, []],
    ['days before', { what: 'pledge', until: addDays(today(), -1) }, []],
  ])('are those that it shows, the earliest first: by %s', async (_, params, types) => {
    expect((await listEvents(staff, params)).items.map(({ type }) => type).toReversed()).toEqual(types);
    expect(await saved(params)).toEqual(types);
  });

  it('are those of a pledge', async () => {
    expect(await saved({ pledge: reference })).toEqual(['submitted', 'approved']);
  });

  it('are an event themselves, which names nobody by address', async () => {
    await saved({ by: 'ada.export@example.org', pledge: reference });
    const [row] = await ask<{ data: unknown }>(
      "SELECT data FROM event WHERE stream = 'export' AND stream_id = 'events' ORDER BY id DESC LIMIT 1",
    );
    expect(EVENT_DATA.export.exported.strict().parse(row?.data)).toMatchObject({
      format: 'csv',
      events: { actorId: expect.any(String) as string, pledgeId: expect.any(String) as string },
    });
    expect(JSON.stringify(row)).not.toContain('@');
  });

  it('are none while a filter is wrong', async () => {
    expect(await readEventExport(staff, { by: 'nobody@example.org' })).toBeNull();
    expect(await readEventExport(staff, { from: 'yesterday' })).toBeNull();
  });
});
