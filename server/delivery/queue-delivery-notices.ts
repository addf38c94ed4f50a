import { now, today } from '#server/clock';
import { storeDeliveryNotices } from '#server/delivery/delivery-store';
import { getEnv } from '#server/env';

/**
 * Queues an email to the primary contacts of each organisation for which something was recorded on an earlier day: one for each day. Returns how many. It can be run again
 * at any time; after a standstill it finds the last seven days.
 */
export function queueDeliveryNotices(at: Date = now()): Promise<number> {
  return storeDeliveryNotices(today(at), getEnv().TIME_ZONE);
}
