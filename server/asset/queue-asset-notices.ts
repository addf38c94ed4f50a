import { storeAssetNotices } from '#server/asset/asset-store';
import { now, today } from '#server/clock';

/** Queues the emails to contacts about what their sponsorships are asked for and have not sent, each once. Returns how many. Safe to repeat and to run late. */
export function queueAssetNotices(at: Date = now()): Promise<number> {
  return storeAssetNotices(today(at), at);
}
