import { z } from 'zod';
import { UserFacingError } from '#domain/user-facing-error';
import { findErasures } from '#server/privacy/forget-store';
import { forgetById } from '#server/privacy/forget-person';

const Erasures = z.array(z.object({ person: z.uuid(), at: z.iso.datetime() }));

/** Everyone who was forgotten, as JSON for `replayErasures`. It has random ids and times, and so no name or address. */
export async function exportErasures(): Promise<string> {
  const rows = await findErasures();
  return `${JSON.stringify(
    rows.map(({ personId, at }) => ({ person: personId, at: at.toISOString() })),
    null,
    2,
  )}\n`;
}

/**
 * Forgets everyone of an export again, after an older dump was restored, which still has their names. Who was forgotten already, or is not in the dump, is left as they
 * are. Returns how many people are in the export, and how many of them this database does not have.
 */
export async function replayErasures(text: string): Promise<Readonly<{ all: number; unknown: number }>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UserFacingError('The file is not JSON.');
  }
  const erasures = Erasures.safeParse(parsed);
  if (!erasures.success) throw new UserFacingError('The file is not a list of erasures: npm run erasures writes one.');
  let unknown = 0;
  for (const { person, at } of erasures.data) {
    const { kind } = await forgetById(person, new Date(at), { replay: true });
    if (kind === 'gone') unknown += 1;
    else if (kind !== 'forgotten')
      throw new UserFacingError(`${person} could not be forgotten (${kind}). Run this again.`);
  }
  return { all: erasures.data.length, unknown };
}
