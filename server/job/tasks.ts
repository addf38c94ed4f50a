import type { Task, TaskList } from 'graphile-worker';
import { z } from 'zod';
import { foldFigures } from '#server/figures/figures-store';
import { freeAbandonedJobs } from '#server/job/job-store';
import { sendEmail } from '#server/email/send-email';
import { releaseUnpaidMemberships } from '#server/member/release-unpaid-memberships';
import { deleteExpired } from '#server/job/delete-expired-store';

const Id = z.string().regex(/^\d+$/);
const EmailPayload = z.union([z.object({ emailId: Id }), z.object({ letterId: Id })]);

/** An email's job; those queued under its old name carry its id as `letterId`. */
const sendEmailTask: Task = async (payload, { job }) => {
  const parsed = EmailPayload.parse(payload);
  await sendEmail(BigInt('emailId' in parsed ? parsed.emailId : parsed.letterId), job.attempts >= job.max_attempts);
};

/** Every job by the name it is enqueued under. Verbs enqueue by name; only the worker knows what runs. */
export const tasks: TaskList = {
  'send-email': sendEmailTask,
  'send-letter': sendEmailTask,
  'fold-figures': async () => {
    await foldFigures();
  },
  'free-jobs': async () => {
    await freeAbandonedJobs();
  },
  'release-unpaid-memberships': async () => {
    await releaseUnpaidMemberships();
  },
  'delete-expired': async () => {
    await deleteExpired();
  },
};

/** When jobs run by the clock (UTC), in graphile-worker's crontab. */
export const CRONTAB = [
  '* * * * * fold-figures',
  '* * * * * free-jobs',
  '17 * * * * delete-expired',
  '43 3 * * * release-unpaid-memberships',
].join('\n');
