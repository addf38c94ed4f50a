import type { RecordRow } from '#server/desk/record-store';

/** The website an application asks for; `shown` is the one the public pages link to today, null where that is the same or none is shown. */
export type RequestedWebsite = Readonly<{ requested: string; shown: string | null }>;

type RowWithWebsite = Pick<RecordRow, 'website'> & {
  organisation: Pick<NonNullable<RecordRow['organisation']>, 'website' | 'pledges'> | null;
};

/** The website that a pledge asks for; null for a person's pledge. For old pledges without one, the organisation's. */
export function toRequestedWebsite({ website, organisation }: RowWithWebsite): RequestedWebsite | null {
  if (!organisation) return null;
  const requested = website ?? organisation.website;
  const isOther = organisation.pledges.length > 0 && organisation.website !== requested;
  return { requested, shown: isOther ? organisation.website : null };
}
