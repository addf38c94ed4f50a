import { now, today } from '#server/clock';
import { storeRenewalNotices } from '#server/member/member-store';

/**
 * Queues the emails that a membership ends within 30 and within 7 days. Returns how many. It can be run again at any time and by several workers at once: each email
 * is queued once. They are no reminders of money, so pausing those does not stop them.
 */
export function queueRenewalNotices(at: Date = now()): Promise<number> {
  return storeRenewalNotices(today(at), at);
}
