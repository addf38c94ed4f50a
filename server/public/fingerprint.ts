import { listCampaigns, readCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { readFigures } from '#server/figures/figures-queries';
import { readSponsorMark } from '#server/organisation/sponsor-store';
import { readOtherPublicData } from '#server/public/fingerprint-store';
import { SUPPORTERS_PAGE } from '#server/supporter/supporter-queries';
import { readShownMark } from '#server/supporter/supporter-store';

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

const withoutTime = (figures: object) => ({ ...figures, asOf: null });

/**
 * A text that changes whenever public pages change. It covers the terms and figures of all campaigns (without the time of reading; by month only for
 * the current campaign), catalogues with the places taken, staff actions, the newest supporters and the sponsors as they may be shown, and the date,
 * because terms start and end at midnight.
 */
export async function readFingerprint(): Promise<string> {
  const [current, campaigns] = await Promise.all([readCurrentCampaign(), listCampaigns()]);
  // One more than a page has, because the page also shows whether there is a next page.
  const shown = readShownMark(current.id, SUPPORTERS_PAGE + 1);
  const figures = campaigns.map(async (each) =>
    withoutTime(await readFigures(each, { byMonth: each.id === current.id })),
  );
  const read = [...figures, readOtherPublicData(), shown, readSponsorMark()];
  const terms = campaigns.map((each) => each.terms);
  return JSON.stringify([today(), terms, ...(await Promise.all<unknown>(read))], asText);
}
