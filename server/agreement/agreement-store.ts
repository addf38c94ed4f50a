import { z } from 'zod';
import { AGREEMENT_STATES, type AgreementRule, type AgreementState } from '#domain/agreement';
import { civilDate } from '#domain/civil-date';
import { Issuer } from '#domain/issuer';
import { PromisedFact } from '#server/catalogue/benefit-texts';
import { db } from '#server/db';

const Minor = z.string().transform(BigInt);
const Day = z.iso.date().transform(civilDate);
const Facts = z.object({
  level: z.string(),
  years: z.number().int(),
  from: Day,
  until: Day,
  currency: z.string(),
  amount: Minor,
  // An agreement of before there were any has none.
  addOns: z.array(PromisedFact.extend({ price: Minor })).default([]),
  instalments: z.array(z.object({ due: Day, amount: Minor })),
  benefits: z.array(PromisedFact.extend({ group: z.string(), quantity: z.number().int().nullable() })),
});

/** What an agreement promises, as it was when it was made: amounts in minor units. Prices of add-ons are of a year. */
export type AgreementFacts = Readonly<z.output<typeof Facts>>;

/** An agreement. Names and addresses are those of the organisation, null once they were erased. `fileKey`: where the signed file is, null without one. */
export type AgreementRow = Readonly<{
  id: bigint;
  pledgeId: bigint;
  state: AgreementState;
  version: number;
  facts: AgreementFacts;
  issuer: Issuer;
  name: string | null;
  address: string | null;
  taxNumber: string | null;
  purchaseOrder: string | null;
  madeAt: Date;
  signedAt: Date | null;
  voidedAt: Date | null;
  fileKey: string | null;
  fileType: string | null;
}>;

const withIssuer = { include: { issuer: { select: { data: true } } } } as const;

type Found = Awaited<ReturnType<typeof findNewest>>[number];
const findNewest = (pledgeIds: readonly bigint[]) =>
  db().agreement.findMany({
    where: { pledgeId: { in: [...pledgeIds] } },
    orderBy: { id: 'desc' },
    distinct: 'pledgeId',
    ...withIssuer,
  });

function toRow(row: Found): AgreementRow {
  return {
    ...row,
    state: z.enum(AGREEMENT_STATES).parse(row.state),
    facts: Facts.parse(row.facts),
    issuer: Issuer.parse(row.issuer.data),
  };
}

/** The newest agreement on each of these pledges: the one that counts, if any does. */
export async function findAgreementRows(pledgeIds: readonly bigint[]): Promise<readonly AgreementRow[]> {
  return (await findNewest(pledgeIds)).map(toRow);
}

/** The same on one pledge; null if there never was one. */
export async function findAgreementRow(pledgeId: bigint): Promise<AgreementRow | null> {
  return (await findAgreementRows([pledgeId]))[0] ?? null;
}

/** The agreement of an email with the reference of its pledge; null if there is none. */
export async function findAgreementOf(id: bigint): Promise<Readonly<{ row: AgreementRow; reference: string }> | null> {
  const row = await db().agreement.findUnique({
    where: { id },
    include: { ...withIssuer.include, pledge: { select: { reference: true } } },
  });
  return row && { row: toRow(row), reference: row.pledge.reference };
}

/** Moves an agreement along a rule, with its event, if it still has that version. `file`: the signed one. Returns whether it moved. */
export async function storeAgreementMove(
  { from, to, event }: AgreementRule,
  move: Readonly<{
    agreement: bigint;
    version: number;
    actor: string;
    at: Date;
    reason?: string;
    file?: Readonly<{ key: string; type: string }>;
  }>,
): Promise<boolean> {
  const input = JSON.stringify({ ...move, agreement: String(move.agreement), from, to, event });
  const [row] = await db().$queryRaw<{ moved: boolean }[]>`SELECT move_agreement(${input}::jsonb) AS moved`;
  return row?.moved ?? false;
}

/** Makes an agreement on an accepted sponsorship that has none that counts. Returns whether there is one now. */
export async function storeAgreement(
  row: Readonly<{ pledgeId: bigint; issuer: Issuer; actor: string; at: Date }>,
): Promise<boolean> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId) });
  const [found] = await db().$queryRaw<{ made: boolean }[]>`SELECT remake_agreement(${input}::jsonb) AS made`;
  return found?.made ?? false;
}
