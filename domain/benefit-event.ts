import { z } from 'zod';
import { ASSET_KINDS } from '#domain/benefit-asset';
import { EXPORT_FORMATS } from '#domain/export';
import { EVIDENCE_TYPES, type EvidenceType } from '#domain/evidence';

const Id = z.string().regex(/^\d+$/);
const FileType = z.enum(Object.keys(EVIDENCE_TYPES) as [EvidenceType, ...EvidenceType[]]);
const Delivered = z.object({
  pledge: Id,
  benefit: z.string(),
  year: z.number().int(),
  quantity: z.number().int(),
});
// The list of a benefit: on a day, or of the years of terms that begin in a calendar year; `open`: only where something is to come.
const BenefitList = z.object({ on: z.iso.date().nullable(), year: z.number().int().nullable(), open: z.boolean() });

const Accounts = z.array(
  z.object({ purpose: z.string(), kind: z.string(), programme: z.string(), account: z.string() }),
);

/** Events of an organisation: what a sponsor got of a promised benefit, by its slug, in a year of the term. */
export const DELIVERY_EVENTS = {
  'benefit-delivered': Delivered,
  'delivery-taken-back': Delivered.extend({ delivery: Id }),
  /** A file that shows it. */
  'delivery-file-added': Delivered.extend({ delivery: Id }),
  /** Another file in its place; the one before was deleted. */
  'delivery-file-replaced': Delivered.extend({ delivery: Id, before: FileType, after: FileType }),
  /** What a sponsor sent of what a benefit needs, or sent again: the slugs of the benefit and of what it needs. */
  'asset-given': z.object({ pledge: Id, benefit: z.string(), asset: z.string(), kind: z.enum(ASSET_KINDS) }),
  /** An email about what is missing: that it is asked, is due soon or sooner, or is late. */
  'asset-notice-queued': z.object({ pledge: Id, stage: z.enum(['asked', 'coming', 'soon', 'late']) }),
} as const;

/** Events of a promised benefit, by its slug, over all sponsorships. The texts of an email are private: `texts` by language. */
export const BENEFIT_EVENTS = {
  'benefit-email-sent': BenefitList.extend({ organisations: z.number().int(), recipients: z.number().int() }),
} as const;

/** Files of people's data that staff have saved, by what they are of. */
export const EXPORT_EVENTS = {
  /** By the slug of the benefit. */
  'benefit-list-exported': BenefitList.extend({ rows: z.number().int() }),
  /** What the accounts of the accounting journal are called. */
  'journal-accounts-changed': z.object({ before: Accounts, after: Accounts }),
  /** By the name of the export. `campaign`: the slug of the only one; null for all. The days are included; null for no limit. */
  exported: z.object({
    format: z.enum(EXPORT_FORMATS),
    campaign: z.string().nullable(),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
    /** Which events, as the audit page filters them; of an export of events alone. */
    events: z
      .object({
        stream: z.string().nullable(),
        type: z.string().nullable(),
        actorKind: z.string().nullable(),
        actorId: z.uuid().nullable(),
        pledgeId: z.string().nullable(),
      })
      .optional(),
    /** How many pledges were ticked, if it has only those. */
    chosen: z.number().int().optional(),
  }),
} as const;
