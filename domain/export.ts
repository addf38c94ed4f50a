import { compareDates, parseCivilDate, type CivilDate } from '#domain/civil-date';

/** What staff can save as a file, in the order of the page. */
export const EXPORTS = [
  'pledges',
  'payments',
  'instalments',
  'journal',
  'reconciliation',
  'receivables',
  'fulfilment',
  'supporters',
  'members',
  'sponsors',
  'hours',
  'figures',
  'events',
] as const;

/** One of them. */
export type ExportName = (typeof EXPORTS)[number];

/** The formats of a file. */
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;

/** One of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is to be saved. `campaign`: its slug; null for all. The days are included; null for no limit. What they limit depends on the export: docs/exports.md. */
export type ExportAsked = Readonly<{
  what: ExportName;
  format: ExportFormat;
  campaign: string | null;
  from: CivilDate | null;
  until: CivilDate | null;
  /** Which events, if not all of them are asked for. */
  events?: ExportedEvents;
  /** Only these pledges, by their references: those that somebody has ticked in the list. Only of `pledges`. */
  chosen?: readonly string[];
}>;

/** Events as the audit page filters them: of a stream, of a type, by a kind of actor, by a person, of a pledge. Each is null for any; people and pledges are ids. */
export type ExportedEvents = Readonly<Record<'stream' | 'type' | 'actorKind' | 'actorId' | 'pledgeId', string | null>>;

/** The fields of the form, as they were typed. */
export type ExportFields = Readonly<Record<'what' | 'format' | 'campaign' | 'from' | 'until', string>>;

/** Why nothing is saved, each about one field. */
export type ExportProblem = Readonly<{
  field: keyof ExportFields;
  code: 'no-export' | 'no-format' | 'no-campaign' | 'no-day' | 'order' | 'days-of-figures';
}>;

/** What a form asks for, or what is wrong with it. `campaigns`: the slugs of all campaigns. */
export function readExport(
  fields: ExportFields,
  campaigns: readonly string[],
): ExportAsked | Readonly<{ problems: readonly ExportProblem[] }> {
  const what = EXPORTS.find((each) => each === fields.what);
  const format = EXPORT_FORMATS.find((each) => each === fields.format);
  const [from, until] = [parseCivilDate(fields.from), parseCivilDate(fields.until)];
  const isOfNow = what === 'figures' && (fields.from !== '' || fields.until !== '');
  const found: readonly (ExportProblem & Readonly<{ is: boolean }>)[] = [
    { field: 'what', code: 'no-export', is: !what },
    { field: 'campaign', code: 'no-campaign', is: fields.campaign !== '' && !campaigns.includes(fields.campaign) },
    { field: 'from', code: 'no-day', is: fields.from !== '' && !from },
    { field: 'until', code: 'no-day', is: fields.until !== '' && !until },
    { field: 'until', code: 'order', is: from !== null && until !== null && compareDates(from, until) > 0 },
    { field: fields.from === '' ? 'until' : 'from', code: 'days-of-figures', is: isOfNow },
    { field: 'format', code: 'no-format', is: !format },
  ];
  const problems = found.filter(({ is }) => is).map(({ field, code }) => ({ field, code }));
  if (!what || !format || problems.length > 0) return { problems };
  return { what, format, campaign: fields.campaign || null, from, until };
}
