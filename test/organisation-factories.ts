import { ask, newPerson, newStaff, pledge, sponsorship, toMove } from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { readFigures } from '#test/factories';
import { inviteContact } from '#server/contact/invite-contact';
import { joinAsContact } from '#server/contact/join-as-contact';
import { joinOrganisation } from '#server/review/decide-organisation';
import { mergeOrganisations } from '#server/organisation/merge-organisations';
import { approvePledge } from '#server/review/decide-pledge';

let names = 0;
let reviewing: Promise<Staff<'decide'>> | undefined;

/** The one reviewer of these tests. */
export function reviewer(): Promise<Staff<'decide'>> {
  return (reviewing ??= newStaff('reviewer', 'decide'));
}

/** A name that is unique in a test's database. */
export const newName = () => `Weaver${++names}x`;

/** Applies for a named sponsorship with a separate billing address; returns its reference. */
export async function apply(name: string, more: object = {}, person?: Person): Promise<string> {
  const body = { recognition: 'named', billingEmail: `${name.replaceAll(/[^A-Za-z0-9]/g, '')}@bills.example`, ...more };
  return (await pledge(person ?? (await newPerson()), sponsorship('associate', name, body))).reference;
}

/** Approves a pledge at its current version. */
export async function approve(reference: string, by?: Staff<'decide'>) {
  return approvePledge(by ?? (await reviewer()), await toMove(reference));
}

/** Decides that a waiting pledge belongs to a known organisation. */
export async function join(reference: string, id: bigint, by?: Staff<'decide'>) {
  return joinOrganisation(by ?? (await reviewer()), await toMove(reference), id);
}

/** The organisation of a pledge. */
export async function organisationOf(reference: string) {
  const [row] = await ask<{ id: string; status: string; public_name: string }>(
    'SELECT o.id, o.status, o.public_name FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1',
    [reference],
  );
  if (!row) throw new Error('No organisation');
  return row;
}

/** The contacts of an organisation, in the order they were added. */
export function contactsOf(organisation: string) {
  return ask<{ user_id: string | null; status: string; is_primary: boolean; is_billing: boolean }>(
    'SELECT user_id, status, is_primary, is_billing FROM organisation_contact WHERE organisation_id = $1 ORDER BY id',
    [organisation],
  );
}

/** A known organisation with `many` approved sponsorships, and the person who made them. */
export async function knownOrganisation(many = 1, more: object = {}) {
  const [person, name] = [await newPerson(), newName()];
  const references: string[] = [];
  for (let i = 0; i < many; i++) {
    const reference = await apply(name, more, person);
    const result = await approve(reference);
    if (result.kind !== 'moved') throw new Error(`Not approved: ${JSON.stringify(result)}`);
    references.push(reference);
  }
  const [reference = ''] = references;
  return { person, name, references, reference, id: BigInt((await organisationOf(reference)).id) };
}

/** A known organisation whose primary contact is Ada, with her approved sponsorship. */
export type KnownSponsor = Readonly<{ ada: Person; slug: string; id: bigint; reference: string }>;

/** Makes one of these. */
export async function newKnownSponsor(
  name = `Loom ${crypto.randomUUID().slice(0, 8)}`,
  tier = 'associate',
  more: object = {},
): Promise<KnownSponsor> {
  const ada = await newPerson({ name: 'Ada' });
  const { reference } = await pledge(ada, sponsorship(tier, name, { recognition: 'named', ...more }));
  await approve(reference);
  const [row] = await ask<{ id: string; slug: string }>(
    'SELECT o.id, o.slug FROM organisation o JOIN pledge p ON p.organisation_id = o.id WHERE p.reference = $1',
    [reference],
  );
  return { ada, reference, slug: row?.slug ?? '', id: BigInt(row?.id ?? 0) };
}

/** A person whom Ada has invited, and who has joined. */
export async function joinedContact({ slug, ada }: KnownSponsor, role = 'all', by?: Person): Promise<Person> {
  const person = by ?? (await newPerson({ name: 'Bela' }));
  const invited = await inviteContact(ada, { slug, email: person.email, name: '', role });
  if (invited.kind !== 'invited' || !(await joinAsContact(person, slug)))
    throw new Error(`Not joined: ${invited.kind}`);
  return person;
}

/** Merges one organisation into another; returns the id of the merge. */
export async function merged(from: bigint, into: bigint): Promise<bigint> {
  const result = await mergeOrganisations(await reviewer(), { from, into });
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result));
  return result.merge;
}

const TABLES = [
  'organisation',
  'organisation_contact',
  'organisation_details',
  'organisation_logo',
  'supporter_pledge_count',
  'waiting_entry',
];

/** Everything that undoing a merge has to restore exactly. */
export async function stateOf() {
  const rows = await Promise.all(
    TABLES.map((table) =>
      ask(
        `SELECT to_jsonb(t) - 'bytes' AS row FROM ${table} t WHERE to_jsonb(t) ->> 'counted' IS DISTINCT FROM '0' ORDER BY 1`,
      ),
    ),
  );
  const pledges = await ask('SELECT id, organisation_id, review FROM pledge ORDER BY id');
  const { asOf: _, ...figures } = await readFigures();
  return { rows, pledges, figures };
}
