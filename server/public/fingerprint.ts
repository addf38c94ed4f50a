import { listCampaigns, readCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { readFigures } from '#server/figures/figures-queries';
import { readSponsorMark } from '#server/organisation/sponsor-store';
import { readUnsummed } from '#server/public/fingerprint-store';
import { SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';
import { readShownMark } from '#server/supporter/supporter-store';

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

const withoutTime = (figures: object) => ({ ...figures, asOf: null });

/**
 * A text that is another whenever public pages would be: the terms of all campaigns, their figures but for their as-of time (of the current one by month too), catalogues with the places taken, staff's own acts, the
 * newest supporters and the sponsors as they may be shown, the day: terms begin and end at midnight.
 */
export async function readFingerprint(): Promise<string> {
  const [current, campaigns] = await Promise.all([readCurrentCampaign(), listCampaigns()]);
  // One more than the page shows: whether there is a next page shows too.
  const shown = readShownMark(current.id, SUPPORTERS_PAGE + 1);
  const figures = campaigns.map(async (each) =>
    withoutTime(await readFigures(each, { byMonth: each.id === current.id })),
  );
  const read = [...figures, readUnsummed(), shown, readSponsorMark()];
  const terms = campaigns.map((each) => each.terms);
  return JSON.stringify([today(), terms, ...(await Promise.all<unknown>(read))], asText);
}
