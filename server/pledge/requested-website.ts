import type { RecordRow } from '#server/pledge/pledge-record-store';

/** The website in an application. `shown` is the one that the public pages link to today; null if it is the same or none is shown. */
export type RequestedWebsite = Readonly<{ requested: string; shown: string | null }>;

type RowWithWebsite = Pick<RecordRow, 'website'> & {
  organisation: Pick<NonNullable<RecordRow['organisation']>, 'website' | 'pledges'> | null;
};

/** The website that a pledge asks for. Null for a person's pledge. Old pledges without one have the organisation's. */
export function toRequestedWebsite({ website, organisation }: RowWithWebsite): RequestedWebsite | null {
  if (!organisation) return null;
  const requested = website ?? organisation.website;
  const isOther = organisation.pledges.length > 0 && organisation.website !== requested;
  return { requested, shown: isOther ? organisation.website : null };
}
