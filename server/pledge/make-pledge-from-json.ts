import { hash } from 'node:crypto';
import { isPledgeKind, type PledgeKind } from '#domain/pledge-kind';
import { parsePledgeJson } from '#domain/pledge-parsing';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { makePledge, type MakePledgeResult } from '#server/pledge/make-pledge';
import { findOffer } from '#server/pledge/offer-queries';
import { findPreviousResult } from '#server/pledge/pledge-store';
import { toShownConsents } from '#server/pledge/shown-consents';

function fieldOf(body: unknown, field: string): unknown {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, field) ? Reflect.get(body, field) : undefined;
}

/** The kind in a body, or one-time for an unknown kind. Parsing refuses an unknown kind with any offer. */
function kindOf(body: unknown): PledgeKind {
  const kind = fieldOf(body, 'kind');
  return isPledgeKind(kind) ? kind : 'one-time';
}

/** The pledge that a body asks for, with its campaign; or all errors in it. */
async function read(body: unknown) {
  const found = await findOffer(kindOf(body), fieldOf(body, 'campaign'));
  if (!('refused' in found)) return { parsed: parsePledgeJson(body, found.offer), campaign: found.campaign };
  return { parsed: { ok: false, errors: [found.refused] } as const, campaign: null };
}

/** Makes a pledge from a JSON body of any shape, with the client's key. A key that was used with another body is reported before any error in this body. */
export async function makePledgeFromJson(person: Person, body: unknown, key: string): Promise<MakePledgeResult> {
  const { parsed, campaign } = await read(body);
  // Hashed, because a client's key with its prefix may be longer than the column.
  const kept = `api ${hash('sha256', key, 'base64url')}`;
  const request = { key: kept, body, wait: false };
  if (parsed.ok && campaign)
    return makePledge(person, campaign, parsed.input, request, now(), { shown: toShownConsents(parsed.input, null) });
  const earlier = await findPreviousResult(person.id, request);
  return earlier?.kind === 'key-reused'
    ? { kind: 'key-reused' }
    : { kind: 'refused', errors: parsed.ok ? [] : parsed.errors };
}
