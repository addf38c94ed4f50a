import { parseCivilDate } from '#domain/civil-date';
import { readEmailAddress } from '#domain/email-address';
import { EVENT_DATA, type ActorKind, type EventStream } from '#domain/event';
import { parseReference } from '#domain/reference';
import type { ExportAsked } from '#domain/export';
import type { Staff } from '#server/auth';
import { getEnv } from '#server/env';
import { findActorId, findEvents, findPledgeId, type AuditFilter, type AuditRow } from '#server/event/audit-store';

/** The filters of the audit page as in its address, each empty if it is missing. `what`: a stream, or a stream and a type, such as `pledge.approved`; `actor`: a kind of actor; `by`: a person's email address. */
export type AuditAsked = Readonly<Record<'what' | 'actor' | 'by' | 'pledge' | 'from' | 'until' | 'cursor', string>>;

/** What is wrong with a filter. The list is empty then. */
export type AuditProblem = Readonly<{
  field: 'what' | 'by' | 'pledge' | 'from' | 'until';
  code: 'no-type' | 'no-person' | 'no-pledge' | 'no-day';
}>;

/** One event. `subject` is shown as it is; `reference`, `slug` and `person` lead to a pledge's, an organisation's and a person's page. `data` is what the event stored, never a person's words. */
export type AuditEvent = Readonly<{
  id: string;
  stream: EventStream;
  type: string;
  at: string;
  actorKind: ActorKind;
  actor: string | null;
  subject: string;
  reference: string | null;
  slug: string | null;
  person: string | null;
  data: Readonly<Record<string, unknown>>;
  /** A reason or another text belongs to it, which the page of its subject shows. */
  hasText: boolean;
}>;

/** A page of events, the latest first, and the cursor of the next page (null on the last). */
export type AuditList = Readonly<{
  asked: AuditAsked;
  items: readonly AuditEvent[];
  next: string | null;
  problems: readonly AuditProblem[];
}>;

const ACTORS: readonly ActorKind[] = ['person', 'policy', 'system', 'import', 'provider'];

const AUDIT_PAGE = 50;

function one(value: unknown): string {
  // Without NUL, which PostgreSQL cannot store in a text.
  return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, 300) : '';
}

function toAsked({ what, actor, by, pledge, from, until, cursor }: Readonly<Record<string, unknown>>): AuditAsked {
  return {
    what: one(what),
    actor: one(actor),
    by: one(by),
    pledge: one(pledge),
    from: one(from),
    until: one(until),
    cursor: one(cursor),
  };
}

/** The stream and the type that are asked for; null for an address that names neither. */
function toWhat(what: string): Pick<AuditFilter, 'stream' | 'type'> | null {
  const [name = '', type] = what.split('.');
  const stream = (Object.keys(EVENT_DATA) as EventStream[]).find((each) => each === name);
  if (!stream) return null;
  if (type === undefined) return { stream, type: null };
  return Object.hasOwn(EVENT_DATA[stream], type) ? { stream, type } : null;
}

function toAfter(cursor: string): AuditFilter['after'] {
  const [, ms, id] = /^(\d{1,15})-(\d{1,18})$/.exec(cursor) ?? [];
  const at = new Date(Number(ms));
  return id === undefined || Number.isNaN(at.getTime()) ? null : { at, id: BigInt(id) };
}

/** The filter that the address asks for, and what is wrong with it. */
async function toFilter(
  asked: AuditAsked,
): Promise<Readonly<{ filter: AuditFilter; problems: readonly AuditProblem[] }>> {
  const email = asked.by ? readEmailAddress(asked.by) : null;
  const reference = asked.pledge ? parseReference(asked.pledge) : null;
  const [actorId, pledgeId] = await Promise.all([email && findActorId(email), reference && findPledgeId(reference)]);
  const what = toWhat(asked.what);
  const [from, until] = [parseCivilDate(asked.from), parseCivilDate(asked.until)];
  const found: readonly (AuditProblem & Readonly<{ is: boolean }>)[] = [
    { field: 'what', code: 'no-type', is: asked.what !== '' && what === null },
    { field: 'by', code: 'no-person', is: asked.by !== '' && actorId === null },
    { field: 'pledge', code: 'no-pledge', is: asked.pledge !== '' && pledgeId === null },
    { field: 'from', code: 'no-day', is: asked.from !== '' && from === null },
    { field: 'until', code: 'no-day', is: asked.until !== '' && until === null },
  ];
  return {
    problems: found.filter(({ is }) => is).map(({ field, code }) => ({ field, code })),
    filter: {
      ...(what ?? { stream: null, type: null }),
      actorKind: ACTORS.find((kind) => kind === asked.actor) ?? null,
      actorId,
      subject: pledgeId === null ? null : { stream: 'pledge', id: String(pledgeId) },
      from,
      until,
      timeZone: getEnv().TIME_ZONE,
      after: toAfter(asked.cursor),
    },
  };
}

function toEvent(row: AuditRow): AuditEvent {
  const { id, type, at, actorKind, actor, reference, person, organisation, slug, data, hasText } = row;
  return {
    id: String(id),
    stream: row.stream as EventStream,
    type,
    at: at.toISOString(),
    actorKind,
    actor,
    subject: reference ?? organisation ?? person ?? row.streamId,
    reference,
    slug,
    person: row.stream === 'person' ? row.streamId : null,
    data: data as AuditEvent['data'],
    hasText,
  };
}

/** A page of everything that happened, as the address asks (`what`, `actor`, `by`, `pledge`, `from`, `until`, `cursor`). */
export async function listEvents(
  _staff: Staff<'read-desk'>,
  params: Readonly<Record<string, unknown>>,
): Promise<AuditList> {
  const asked = toAsked(params);
  const { filter, problems } = await toFilter(asked);
  const rows = problems.length > 0 ? [] : await findEvents(filter, AUDIT_PAGE + 1);
  const page = rows.slice(0, AUDIT_PAGE);
  const last = rows.length > AUDIT_PAGE ? page.at(-1) : undefined;
  return {
    asked: filter.after ? asked : { ...asked, cursor: '' },
    items: page.map(toEvent),
    next: last ? `${last.at.getTime()}-${last.id}` : null,
    problems,
  };
}

/** The export of the events that the audit page shows at the same address, on all its pages; null if a filter is wrong, which the page says. */
export async function readEventExport(
  _staff: Staff<'read-desk'>,
  params: Readonly<Record<string, unknown>>,
): Promise<ExportAsked | null> {
  const { filter, problems } = await toFilter(toAsked(params));
  if (problems.length > 0) return null;
  const { stream, type, actorKind, actorId, subject, from, until } = filter;
  const events = { stream, type, actorKind, actorId, pledgeId: subject?.id ?? null };
  const isOfAll = Object.values(events).every((each) => each === null);
  return { what: 'events', format: 'csv', campaign: null, from, until, ...(isOfAll ? {} : { events }) };
}
