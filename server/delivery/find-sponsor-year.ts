import type { Lang } from '#content/languages';
import { parseReference } from '#domain/reference';
import { hasRight, type Person } from '#server/auth';
import { today } from '#server/clock';
import { toSponsorYears } from '#server/delivery/delivery-queries';
import { findReceived, findWithDeliveries } from '#server/delivery/delivery-store';
import type { Document } from '#server/document/document';
import { toYearDocument } from '#server/document/sponsor-year';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { canSee } from '#server/organisation/access';
import { findPledgeOwner } from '#server/pledge/pledge-owner-store';

/**
 * A begun year of a sponsorship as a document, for who may see the sponsorship, and for staff (`asStaff`). `reference` and `year` are as in an address. Null if there is none
 * or they may not, which is logged.
 */
export async function findSponsorYear(
  person: Person,
  { reference, year }: Readonly<{ reference: string; year: string }>,
  lang: Lang,
): Promise<Readonly<{
  document: Document;
  organisation: Readonly<{ slug: string; name: string }>;
  asStaff: boolean;
}> | null> {
  const parsed = parseReference(reference);
  const pledge = parsed && (await findPledgeOwner(parsed));
  if (!pledge || pledge.organisationId === null) return null;
  const isOwn = await canSee(person, pledge);
  if (!isOwn && !hasRight(person.roles, 'read-desk')) {
    await logSecurityInRequest('refused', { actor: person.id, what: 'sponsor-year' });
    return null;
  }
  const row = await findWithDeliveries(pledge.id);
  const found = row && toSponsorYears(row, today(), lang, false).find((each) => String(each.year) === year);
  if (!found || !row.organisation) return null;
  const { slug, publicName: name } = row.organisation;
  const document = toYearDocument({ row, year: found, received: await findReceived(pledge.id) }, lang);
  return { document, organisation: { slug, name }, asStaff: !isOwn };
}
