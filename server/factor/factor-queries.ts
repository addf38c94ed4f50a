import { z } from 'zod';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { SETUP_MINUTES, countRecoveryCodes, findSetup, findTotp } from '#server/factor/factor-store';
import { openText } from '#server/factor/sealed-text';

const Content = z.object({ secret: z.string().nullable(), codes: z.array(z.string()) });

/** What a person has begun to set up. `secret` is null for new recovery codes alone; `at` says which setup it is. */
export type OwnSetup = Readonly<{
  kind: 'totp' | 'codes';
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
  return { kind: secret === null ? 'codes' : 'totp', secret, codes, at: row.createdAt };
}

/** A person's second factor: since when, when it was last used (RFC 3339), and how many recovery codes are left. */
export type OwnFactor = Readonly<{ addedAt: string; lastUsedAt: string; codesLeft: number }>;

/** The second factor of a person; null without one. */
export async function findOwnFactor({ id }: Person): Promise<OwnFactor | null> {
  const [totp, codesLeft] = await Promise.all([findTotp(id), countRecoveryCodes(id)]);
  return totp && { addedAt: totp.addedAt.toISOString(), lastUsedAt: totp.lastUsedAt.toISOString(), codesLeft };
}

/** Whether a person has a second factor or may set one up: everyone with a role, and who has lost theirs since. */
export async function mayHaveFactor(person: Person): Promise<boolean> {
  return person.roles.length > 0 || person.barrier !== undefined || (await findTotp(person.id)) !== null;
}
