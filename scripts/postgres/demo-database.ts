import { CAMPAIGN_SLUGS } from '#content/campaign';
import { DEMO } from '#content/demo';
import { withClient } from '#scripts/postgres/database';
import { UserFacingError } from '#domain/user-facing-error';

/**
 * Refuses the demonstration in a database that somebody else uses: it would add invented pledges, queue emails and make an invented person admin. A database is
 * the demonstration's if its first member of staff is there, and nobody's if it has neither a person nor another campaign. Where content has no invented
 * people, those in the database have signed in to this very campaign. Throws UserFacingError.
 */
export async function requireDemoDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ person: boolean }>("select to_regclass('person') is not null as person");
    if (!rows[0]?.person) return;
    const found = await client.query<{ demo: boolean; people: boolean; campaign: string | null }>(
      `select exists (select from person where email = $1) as demo, exists (select from person) as people,
         (select min(slug) from campaign where slug <> all ($2)) as campaign`,
      [DEMO?.staff[0]?.email ?? null, CAMPAIGN_SLUGS],
    );
    const { demo = false, people = false, campaign = null } = found.rows[0] ?? {};
    const isOthers = campaign !== null || (DEMO !== null && people);
    if (demo || !isOthers) return;
    throw new UserFacingError(
      `This database holds ${campaign ? `the campaign ${campaign}` : 'people'} and is not the demonstration's, which would add invented pledges and staff to it.\n` +
        'Unset DATABASE_URL to run the demonstration on a database of its own. To run your site: npm run db:migrate, npm run build, npm start.',
    );
  });
}
