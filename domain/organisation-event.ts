import { z } from 'zod';

const Id = z.string().regex(/^\d+$/);
const Merge = z.object({ merge: Id });
const Website = z.object({ website: z.string() });
const DetailsChanged = z.object({ before: Website, after: Website });
const DetailsDecided = DetailsChanged.extend({ sentBy: z.uuid() });

/** Events of a sponsorship that only its bills have to do with. The numbers `before` and `after` are private: somebody typed them. */
export const BILLING_EVENTS = { 'purchase-order-changed': z.object({}) } as const;

/**
 * Events of an organisation's public details, and of its merges. Of the details, `data` has the website and the id of who sent them; the description and the addresses of other pages
 * are texts of a person, so they are private: `description` and `socialLinks`, as they were sent.
 */
export const ORGANISATION_EVENTS = {
  'organisation-details-sent': DetailsChanged,
  'organisation-details-shown': DetailsDecided,
  'organisation-details-refused': DetailsDecided,
  'organisation-merged': Merge.extend({ into: Id }),
  /** `details`: what became of the other one's text that waited for a look; left out if it had none. It stays with the other one if this one has one that waits. */
  'organisation-took-over': Merge.extend({ from: Id, details: z.enum(['moved', 'other-waits']).optional() }),
  'organisation-separated': Merge,
} as const;
