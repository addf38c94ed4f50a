// A task of the bench that runs the application's own code: many apply for a few places at the same moment.
import { randomUUID } from 'node:crypto';
import { parsePledgeJson } from '#domain/pledge-parsing';
import { percentile } from '#scripts/test/structure';
import { makePledge } from '#server/pledge/make-pledge';
import { getOffer } from '#server/pledge/offer-queries';

/** What became of the applications for places, and how long each took, in milliseconds. */
export type PlaceTimes = Readonly<{ made: number; refused: number; p50: number; p95: number; last: number }>;

/** Applies for a level as so many people at once. Each time counts from the first application, as a person waits for the answer. */
export async function applyForPlaces({
  slug,
  applicants,
}: Readonly<{ slug: string; applicants: number }>): Promise<PlaceTimes> {
  const { campaign, offer } = await getOffer('sponsorship');
  const start = performance.now();
  const apply = async (n: number) => {
    const body = {
      kind: 'sponsorship',
      tier: slug,
      years: 1,
      organisation: `Bench organisation ${n}`,
      website: `https://organisation-${n}.example/`,
      billingEmail: `bills${n}@example.org`,
    };
    const parsed = parsePledgeJson(body, offer);
    if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.errors)}`);
    const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
    const person = { id, name: 'Maria Lindqvist', email: `bench${n}@example.org`, emailVerified: true, roles: [] };
    const { kind } = await makePledge(person, campaign, parsed.input, { key: randomUUID(), body, wait: true });
    return { kind, time: performance.now() - start };
  };
  const answers = await Promise.all(Array.from({ length: applicants }, (_, i) => apply(i + 1)));
  const times = answers.map(({ time }) => time);
  const many = (kind: string) => answers.filter((each) => each.kind === kind).length;
  return {
    made: many('made'),
    refused: many('no-places'),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    last: Math.max(...times),
  };
}
