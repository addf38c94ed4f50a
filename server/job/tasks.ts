import type { Task, TaskList } from 'graphile-worker';
import { z } from 'zod';
import { applyAddressChange } from '#server/address-change/apply-address-change';
import { queueAssetNotices } from '#server/asset/queue-asset-notices';
import { deleteUnusedFile } from '#server/file/delete-unused-file';
import { queueDeliveryNotices } from '#server/delivery/queue-delivery-notices';
import { queueDigests } from '#server/digest/queue-digests';
import { foldFigures } from '#server/figures/figures-store';
import { releaseJobsOfDeadWorkers } from '#server/job/worker-liveness-store';
import { sendEmail } from '#server/email/send-email';
import { queueRenewalNotices } from '#server/member/queue-renewal-notices';
import { chargeSavedMethods } from '#server/payment-provider/charge-saved-methods';
import { removeMethodAtProvider } from '#server/payment-provider/remove-method';
import { handleExternalEvent } from '#server/payment-provider/handle-external-event';
import { releaseUnpaidMemberships } from '#server/member/release-unpaid-memberships';
import { extendRecurringGifts } from '#server/recurring/extend-recurring-gifts';
import { eraseReceipts } from '#server/receipt/erase-receipts';
import { eraseInvoices } from '#server/invoice/erase-invoices';
import { billDueInstalments, issueInvoices } from '#server/invoice/issue-invoices';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { queueSponsorshipNotices } from '#server/renewal/queue-sponsorship-notices';
import { queueReminders } from '#server/reminder/queue-reminders';
import { makeRoot } from '#server/seal/make-root';
import { offerPlaces } from '#server/waiting/offer-places';
import { deleteExpired } from '#server/job/delete-expired-store';

const Id = z.string().regex(/^\d+$/);
const EmailPayload = z.union([z.object({ emailId: Id }), z.object({ letterId: Id })]);

const PledgePayload = z.object({ pledgeId: Id });
const WaitingList = z.object({ kind: z.string(), slug: z.string() });
const AddressPayload = z.object({ changeId: z.uuid() });
const FilePayload = z.object({ key: z.string() });
const ExternalEvent = z.object({ source: z.string(), externalId: z.string() });

/** Sends an email. Jobs queued under the old name have its id as `letterId`. */
const sendEmailTask: Task = async (payload, { job }) => {
  const parsed = EmailPayload.parse(payload);
  await sendEmail(BigInt('emailId' in parsed ? parsed.emailId : parsed.letterId), job.attempts >= job.max_attempts);
};

/** All jobs, by the name under which they are enqueued. Verbs enqueue by name; only the worker knows the code. */
export const tasks: TaskList = {
  'send-email': sendEmailTask,
  'send-letter': sendEmailTask,
  'handle-external-event': async (payload) => {
    const { source, externalId } = ExternalEvent.parse(payload);
    await handleExternalEvent(source, externalId);
  },
  'charge-saved-methods': async () => {
    await chargeSavedMethods();
  },
  'remove-payment-method': async (payload) => {
    await removeMethodAtProvider(BigInt(PledgePayload.parse(payload).pledgeId));
  },
  'offer-places': async (payload) => {
    // Without a list: of all of them.
    await offerPlaces(WaitingList.safeParse(payload).data ?? null);
  },
  'apply-address-change': async (payload) => {
    await applyAddressChange(AddressPayload.parse(payload).changeId);
  },
  'delete-unused-file': async (payload) => {
    await deleteUnusedFile(FilePayload.parse(payload).key);
  },
  'fold-figures': async () => {
    await foldFigures();
  },
  'free-jobs': async () => {
    await releaseJobsOfDeadWorkers();
  },
  'release-unpaid-memberships': async () => {
    await releaseUnpaidMemberships();
  },
  'extend-recurring-gifts': async () => {
    await extendRecurringGifts();
  },
  'queue-renewal-notices': async () => {
    await queueRenewalNotices();
    await queueSponsorshipNotices();
  },
  'queue-delivery-notices': async () => {
    await queueDeliveryNotices();
  },
  'queue-asset-notices': async () => {
    await queueAssetNotices();
  },
  'queue-reminders': async () => {
    await queueReminders();
  },
  'queue-digests': async () => {
    await queueDigests();
  },
  'issue-receipts': async () => {
    await issueReceipts();
  },
  'issue-invoices': async () => {
    await issueInvoices();
  },
  'bill-due-instalments': async () => {
    await billDueInstalments();
  },
  'make-root': async () => {
    await makeRoot();
  },
  'delete-expired': async () => {
    await deleteExpired();
    await eraseReceipts();
    await eraseInvoices();
  },
};

/** The schedule of recurring jobs (UTC), in graphile-worker's crontab format. */
export const CRONTAB = [
  '* * * * * fold-figures',
  '* * * * * free-jobs',
  // Each morning of the foundation's time zone, and soon after something began to wait.
  '*/5 * * * * queue-digests',
  // Each payment queues it too; this finds the payments of an older version.
  '*/10 * * * * issue-receipts',
  // An acceptance and each change queue it too; this finds those of a restored dump.
  '*/10 * * * * issue-invoices',
  // Each freed place and the end of each offer queue it too; this finds a new calendar year, and a catalogue whose first day has come.
  '*/10 * * * * offer-places',
  '17 * * * * delete-expired',
  '43 3 * * * release-unpaid-memberships',
  // If no worker ran at that time, the next one to start catches up.
  '7 0 * * * make-root ?fill=1d',
  '33 7 * * * queue-renewal-notices ?fill=1d',
  '53 7 * * * queue-delivery-notices ?fill=1d',
  '58 7 * * * queue-asset-notices ?fill=1d',
  '23 4 * * * extend-recurring-gifts ?fill=1d',
  '43 5 * * * charge-saved-methods ?fill=1d',
  '3 7 * * * bill-due-instalments ?fill=1d',
  '13 8 * * * queue-reminders ?fill=1d',
].join('\n');
