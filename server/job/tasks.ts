import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { foldFigures } from '#server/figures/figures-store';
import { freeAbandonedJobs } from '#server/job/job-store';
import { sendLetter } from '#server/email/send-email';
import { releaseUnpaidMemberships } from '#server/member/release-unpaid-memberships';
import { sweep } from '#server/job/delete-expired-store';

const LetterPayload = z.object({ letterId: z.string().regex(/^\d+$/), tokenId: z.string().optional() });

/** Every job by the name it is enqueued under. Verbs enqueue by name; only the worker knows what runs. */
export const tasks: TaskList = {
  'send-letter': async (payload, { job }) => {
    const { letterId, tokenId } = LetterPayload.parse(payload);
    await sendLetter({ letterId: BigInt(letterId), tokenId: tokenId ?? null }, job.attempts >= job.max_attempts);
  },
  'fold-figures': async () => {
    await foldFigures();
  },
  'free-jobs': async () => {
    await freeAbandonedJobs();
  },
  'release-unpaid-memberships': async () => {
    await releaseUnpaidMemberships();
  },
  sweep: async () => {
    await sweep();
  },
};

/** When jobs run by the clock (UTC), in graphile-worker's crontab. */
export const CRONTAB = [
  '* * * * * fold-figures',
  '* * * * * free-jobs',
  '17 * * * * sweep',
  '43 3 * * * release-unpaid-memberships',
].join('\n');
