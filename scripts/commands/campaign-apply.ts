import { applyContentTerms } from '#server/campaign/apply-content-terms';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';

const REASONS = {
  days: 'its days do not fit together',
  amounts: 'its amounts do not fit together',
  presets: 'a suggested amount is outside its least and greatest amount',
  grace: 'its days of grace are not a whole number from 0 up',
  name: 'its name is empty or longer than 200 characters',
  'currency-locked': 'it has pledges in another currency',
};

await runScript(async () => {
  const [slug] = process.argv.slice(2);
  if (!slug) throw new UserFacingError('Usage: npm run campaign:apply -- SLUG');
  const result = await applyContentTerms(slug);
  if (result.kind === 'changed') console.log(`The terms of ${slug} are now those in content/campaign.ts.`);
  if (result.kind === 'unchanged') console.log(`The terms of ${slug} are those in content/campaign.ts already.`);
  if (result.kind === 'conflict')
    throw new UserFacingError('Someone changed the terms at the same time. Run the command again.');
  if (result.kind === 'not-found')
    throw new UserFacingError(`No campaign ${slug}, in the database or in content/campaign.ts.`);
  if (result.kind === 'refused')
    throw new UserFacingError(`The terms of ${slug} stay as they are: ${REASONS[result.code]}.`);
});
