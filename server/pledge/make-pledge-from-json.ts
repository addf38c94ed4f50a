import { createHash } from 'node:crypto';
import { isPledgeKind, type PledgeKind } from '#domain/pledge-kind';
import { parsePledgeJson } from '#domain/pledge-parsing';
import type { Person } from '#server/auth';
import { makePledge, type MakePledgeResult } from '#server/pledge/make-pledge';
import { getOffer } from '#server/pledge/offer-queries';
import { findKeptAnswer } from '#server/pledge/pledge-store';

/** The kind a body says it is; any other is refused by the parsing, against whichever offer. */
function kindOf(body: unknown): PledgeKind {
  const kind: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'kind') : null;
  return isPledgeKind(kind) ? kind : 'one-time';
}

/** Makes a pledge out of a JSON body of any shape, under its client's key. A key that was used for another body is told before what is wrong with this one. */
export async function makePledgeFromJson(person: Person, body: unknown, key: string): Promise<MakePledgeResult> {
  const { campaign, offer } = await getOffer(kindOf(body));
  const parsed = parsePledgeJson(body, offer);
  // Hashed: a client's key may be longer than the column has room for beside what tells it from a form's.
  const kept = `api ${createHash('sha256').update(key).digest('base64url')}`;
  const request = { key: kept, body, wait: false };
  if (parsed.ok) return makePledge(person, campaign, parsed.input, request);
  const earlier = await findKeptAnswer(person.id, request);
  return earlier?.kind === 'key-reused' ? { kind: 'key-reused' } : { kind: 'refused', errors: parsed.errors };
}
