import { z } from 'zod';
import type { Lang } from '#content/languages';
import type { CivilDate } from '#domain/civil-date';
import { privateTextOf } from '#domain/event';
import type { MembershipClass } from '#domain/membership';
import type { Staff } from '#server/auth';
import { fromDateColumn } from '#server/civil-date-column';
import { now, today } from '#server/clock';
import { toQueueItem, type QueueItem } from '#server/desk/queue-queries';
import { toMembershipClass } from '#server/member/membership-queries';
import {
  findForDesk,
  findPersonEvents,
  findPledgesOf,
  findProfile,
  type Profile,
} from '#server/person/desk-person-store';

/** How many pledges and events the page shows. */
const PLEDGES = 20;
const EVENTS = 50;

/** A value that staff corrected, before and after; null for none. */
export type CorrectedValue = Readonly<{
  field: 'name' | 'postal-address' | 'language';
  before: string | null;
  after: string | null;
}>;

/** A person as the desk shows them. `profile` and the texts of events are null and empty without the right to change people. `hasMore`: they made more pledges than these. */
export type DeskPerson = Readonly<{
  id: string;
  name: string | null;
  email: string;
  isVerified: boolean;
  isForgotten: boolean;
  /** The record that this one was merged into. */
  mergedInto: Readonly<{ id: string; name: string }> | null;
  since: CivilDate;
  locale: string | null;
  profile: Profile | null;
  pledges: readonly QueueItem[];
  hasMore: boolean;
  terms: readonly Readonly<{
    reference: string;
    /** Of its pledge. */
    version: number;
    class: MembershipClass;
    from: CivilDate;
    until: CivilDate | null;
  }>[];
  organisations: readonly Readonly<{ slug: string; name: string; state: string }>[];
  events: readonly Readonly<{
    type: string;
    at: string;
    by: string | null;
    reason: string | null;
    values: readonly CorrectedValue[];
  }>[];
}>;

const Values = z.record(z.string(), z.string().nullable());
const Corrected = z.object({ before: Values, after: Values });
const FIELDS = ['name', 'postal-address', 'language'] as const;

/** The values of a correction, before and after; none of another event, or once they were erased. */
function toValues(data: unknown): CorrectedValue[] {
  const read = Corrected.safeParse(data);
  if (!read.success) return [];
  const { before, after } = read.data;
  return FIELDS.filter((field) => field in after).map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));
}

/** A person by their id; null if there is none. `admin`: the reader, if they may change people. */
export async function findDeskPerson(
  _staff: Staff<'read-desk'>,
  admin: Staff<'manage-roles'> | null,
  id: string,
  lang: Lang,
): Promise<DeskPerson | null> {
  const row = z.uuid().safeParse(id).success ? await findForDesk(id) : null;
  if (!row) return null;
  const [pledges, events, profile] = await Promise.all([
    findPledgesOf(row.id, PLEDGES + 1),
    findPersonEvents(row.id, EVENTS),
    admin ? findProfile(row.id) : null,
  ]);
  const at = now();
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    isVerified: row.emailVerified !== null,
    isForgotten: row.erasure !== null,
    mergedInto: row.mergedInto && { id: row.mergedInto.id, name: row.mergedInto.name ?? row.mergedInto.email },
    since: today(row.createdAt),
    locale: row.locale,
    profile,
    pledges: pledges.slice(0, PLEDGES).map((pledge) => toQueueItem(pledge, at, lang)),
    hasMore: pledges.length > PLEDGES,
    terms: row.terms.map((term) => ({
      reference: term.pledge.reference,
      version: term.pledge.version,
      class: toMembershipClass(term.class),
      from: fromDateColumn(term.firstDay),
      until: term.lastDay && fromDateColumn(term.lastDay),
    })),
    organisations: row.contacts.flatMap((contact) =>
      contact.organisation
        ? [
            {
              slug: contact.organisation.slug,
              name: contact.organisation.publicName,
              state: contact.status,
            },
          ]
        : [],
    ),
    events: events.map(({ type, at: on, actor, private: texts }) => ({
      type,
      at: on.toISOString(),
      by: actor && (actor.name ?? actor.email),
      reason: admin ? privateTextOf(texts?.data).reason : null,
      values: admin ? toValues(texts?.data) : [],
    })),
  };
}
