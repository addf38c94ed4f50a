import type { DemoSponsorText } from '#domain/demonstration';
import { now } from '#server/clock';
import { readEdited, storeDetails, storeDetailsDecision } from '#server/organisation/organisation-details-store';
import { findPledgeOrganisation } from '#server/organisation/organisation-store';

/**
 * Sends what organisations of the demonstration say about themselves, and shows it on behalf of a member of staff. `pledges` maps each organisation to the
 * reference of its pledge. An organisation that has sent something before stays as it is.
 */
export async function describeDemoSponsors(
  texts: readonly DemoSponsorText[],
  pledges: ReadonlyMap<string, string>,
  editor: string,
): Promise<void> {
  const at = now();
  for (const { organisation: name, description, socialLinks = [] } of texts) {
    const known = (await findPledgeOrganisation(pledges.get(name) ?? ''))?.organisation;
    if (!known) throw new Error(`${name} is no organisation of the demonstration`);
    const [organisation, actor] = [known.id, known.createdById];
    const details = { description, website: known.website, socialLinks };
    const sent = await storeDetails({ organisation, actor, edited: 0n, at, ...details });
    if (sent === 'conflict') continue;
    const { details: edited } = await readEdited(organisation);
    const shown = await storeDetailsDecision({ organisation, actor: editor, edited, at, show: true, reason: null });
    if (sent !== 'sent' || shown !== 'shown') throw new Error(`${name} was not described: ${sent}, ${shown}`);
  }
}
