import { z } from 'zod';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { SETUP_MINUTES, countRecoveryCodes, findFactors, findSetup, type SetupKind } from '#server/factor/factor-store';
import { openText } from '#server/factor/sealed-text';

const Content = z.object({ secret: z.string().nullable(), codes: z.array(z.string()) });

/** What a person has begun to set up. `secret` is that of an authenticator app; `codes` is empty if the person keeps theirs; `at` says which setup it is. */
export type OwnSetup = Readonly<{
  kind: SetupKind;
  secret: string | null;
  codes: readonly string[];
  at: Date;
}>;

/** A person's setup that waits to be confirmed; null without one, if it is too old, or if AUTH_SECRET has changed since. */
export async function findOwnSetup({ id }: Person): Promise<OwnSetup | null> {
  const row = await findSetup(id, new Date(now().getTime() - SETUP_MINUTES * 60_000));
  const text = row && openText(row.sealed, id);
  if (!row || !text) return null;
  const { secret, codes } = Content.parse(JSON.parse(text));
  return { kind: row.kind as SetupKind, secret, codes, at: row.createdAt };
}

/** One of a person's factors: since when, and when it was last used (RFC 3339). */
export type FactorPart = Readonly<{ kind: 'totp' | 'passkey'; addedAt: string; lastUsedAt: string }>;

/** A person's second factor: since when (RFC 3339), its parts, and how many recovery codes are left. */
export type OwnFactor = Readonly<{ addedAt: string; parts: readonly FactorPart[]; codesLeft: number }>;

/** The second factor of a person; null without one. */
export async function findOwnFactor({ id }: Person): Promise<OwnFactor | null> {
  const [factors, codesLeft] = await Promise.all([findFactors(id), countRecoveryCodes(id)]);
  const parts = factors.map(({ kind, addedAt, lastUsedAt }) => ({
    kind: kind as FactorPart['kind'],
    addedAt: addedAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
  }));
  return parts[0] ? { addedAt: parts[0].addedAt, parts, codesLeft } : null;
}

/** Whether a person has a second factor or may set one up: everyone with a role, and who has lost theirs since. */
export async function mayHaveFactor(person: Person): Promise<boolean> {
  return person.roles.length > 0 || person.barrier !== undefined || (await findFactors(person.id)).length > 0;
}
