import { ask, copyCampaign, gift } from '#test/factories';

/** The JSON body of a gift of this many minor units each month or year, to the campaign that `addLongCampaign` adds. */
export const recurring = (amount: number, repeat: 'monthly' | 'yearly' = 'monthly', more: object = {}) =>
  gift(amount, { repeat, campaign: 'long', ...more });

/** Adds a campaign that ends on a day far away, or on another one. It is older than the first, so it is not the current one. */
export async function addLongCampaign(last_day = '2099-12-31', slug = 'long'): Promise<void> {
  const id = await copyCampaign({ slug, first_day: '2020-01-01', last_day });
  await ask(
    `INSERT INTO programme (campaign_id, slug, name, position) SELECT $1, slug, name, position FROM programme
     WHERE campaign_id = (SELECT min(id) FROM campaign)`,
    [id],
  );
}
