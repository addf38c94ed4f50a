import { beforeAll, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newStaff, seedCampaign } from '#test/factories';
import { giveUpJob } from '#test/job-factories';
import type { Staff } from '#server/auth';
import { findWaiting } from '#server/desk/waiting-work';
import { listGivenUpJobs, tryJobAgain } from '#server/job/given-up-jobs';

let admin: Staff<'manage-roles'>;

beforeAll(async () => {
  await seedCampaign();
  admin = await newStaff('admin', 'manage-roles');
});

it('a job that was given up is listed with its error, and begins anew once, with an event', async () => {
  const id = await giveUpJob('issue-receipts', 'The disk is full\n    at somewhere');
  const waits = await ask<{ id: string }>("SELECT (graphile_worker.add_job('issue-invoices', '{}')).id::text AS id");
  const listed = (await listGivenUpJobs(admin)).find((job) => job.id === id);
  expect(listed).toMatchObject({ task: 'issue-receipts', error: 'The disk is full' });
  expect(await findWaiting(admin, new Date())).toMatchObject([{ kind: 'jobs', many: 1, path: '/admin/emails' }]);
  expect((await listGivenUpJobs(admin)).map((job) => job.id)).not.toContain(waits[0]?.id);

  const both = await Promise.all([tryJobAgain(admin, BigInt(id)), tryJobAgain(admin, BigInt(id))]);
  expect(both.toSorted()).toEqual(['not-given-up', 'queued']);
  expect((await listGivenUpJobs(admin)).map((job) => job.id)).not.toContain(id);
  expect(await countOf('graphile_worker.jobs WHERE id = $1 AND attempts = 0 AND run_at <= now()', [id])).toBe(1);
  expect(await ask("SELECT type, actor_id, data FROM event WHERE stream = 'job' AND stream_id = $1", [id])).toEqual([
    { type: 'job-tried-again', actor_id: admin.id, data: { task: 'issue-receipts', attempts: listed?.attempts } },
  ]);
  expect(await tryJobAgain(admin, BigInt(waits[0]?.id ?? 0))).toBe('not-given-up');
  await expectChecksHold();
});

it('an email that failed is not listed here: the list of emails has it', async () => {
  const id = await giveUpJob('send-email', '550');
  expect((await listGivenUpJobs(admin)).map((job) => job.id)).not.toContain(id);
});
