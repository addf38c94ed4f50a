import { readCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { readFigures } from '#server/figures/figures-queries';
import { readSponsorMark } from '#server/organisation/sponsor-store';
import { readUnsummed } from '#server/public/fingerprint-store';
import { SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';
import { readShownMark } from '#server/supporter/supporter-store';

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

const withoutTime = (figures: object) => ({ ...figures, asOf: null });

/**
 * A text that is another whenever public pages would be: the campaign's terms, all figures but their as-of time, catalogues with the places taken, staff's own acts, the
 * newest supporters and the sponsors as they may be shown, the day: terms begin and end at midnight.
 */
export async function readFingerprint(): Promise<string> {
  const { id, terms } = await readCampaign();
  // One more than the page shows: whether there is a next page shows too.
  const shown = readShownMark(id, SUPPORTERS_PAGE + 1);
  const read = [readFigures({ of: readCampaign }).then(withoutTime), readUnsummed(), shown, readSponsorMark()];
  return JSON.stringify([today(), terms, ...(await Promise.all<unknown>(read))], asText);
}
