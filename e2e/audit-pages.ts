import { inDatabase } from './database.ts';
import { expect } from './fixture.ts';
import { at, type Sight } from './sight.ts';
import { LIN, ROSA } from './sign-in.ts';

/** Seals what there is and stores the root of today as the worker does each night, unless there is one. Not by a job: emails of other tests are before it in the queue. */
export async function makeRoot(): Promise<void> {
  const make = async () => {
    await inDatabase('SELECT seal_events(10000)', []);
    await inDatabase(
      `INSERT INTO event_root (day, seq, note, made_at)
       SELECT now()::date, seq, concat_ws(E'\\n', 'Pledgebook: root of all events', 'site https://pledge.example.org', 'seal ' || seq, 'events ' || events,
         'head ' || encode(head, 'hex'), 'sealed ' || to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ''), now()
       FROM event_seal ORDER BY seq DESC LIMIT 1 ON CONFLICT DO NOTHING`,
      [],
    );
    return (await inDatabase('SELECT day FROM event_root', [])).length;
  };
  // While the worker seals the first events, nobody else does.
  await expect.poll(make, { timeout: 20_000 }).toBeGreaterThan(0);
}

/** The audit page: filtered, with wrong filters, empty, and with the roots open. */
export const AUDIT_SIGHTS: readonly Sight[] = [
  at('audit', ROSA, { path: '/admin/audit?actor=person' }),
  at('audit-refused', LIN, { path: '/de/admin/audit?by=nobody&pledge=PB-1&from=yesterday' }),
  at('audit-none', LIN, { path: '/es/admin/audit?until=1999-01-01' }),
  {
    name: 'audit-roots',
    as: ROSA,
    open: async (page) => {
      await makeRoot();
      await page.goto('/de/admin/audit');
      await page.getByText('Tägliche Wurzeln').click();
      await expect(page.getByRole('link', { name: /^Wurzel vom/ }).first()).toBeVisible();
    },
  },
];
