import type { PlaceTimes } from '#scripts/bench/apply-for-places';
import { type Result, median, toBelow, toInfo, waitUntilIdle } from '#scripts/bench/compare';
import { makePledges, runTask } from '#scripts/bench/database';
import { requireChecksPass } from '#scripts/postgres/checks';
import { withClient } from '#scripts/postgres/database';
import type { TestServer } from '#scripts/test/test-server';

const PLEDGES = 10_000;
const APPLICANTS = 200;
const PLACES = 10;
const ROUNDS = 3;

/** 200 apply at the same moment for 10 places of a level: 10 get one, and everybody has their answer soon. */
export async function measurePlaces(server: TestServer): Promise<Result[]> {
  const urls = await makePledges(server, PLEDGES, 'bench_places');
  const rounds: PlaceTimes[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slug = await withClient(urls.owner, async (client) => {
      const { rows } = await client.query<{ slug: string }>(
        `UPDATE tier SET capacity = $1 + COALESCE((SELECT max(taken) FROM place_year y WHERE y.kind = 'tier' AND y.slug = tier.slug), 0)
         WHERE id = (SELECT t.id FROM tier t JOIN catalogue_year c ON c.id = t.catalogue_id WHERE c.offered_from <= current_date AND t.published
           ORDER BY c.year DESC, t.position DESC LIMIT 1)
         RETURNING slug`,
        [PLACES],
      );
      return rows[0]?.slug ?? '';
    });
    await waitUntilIdle();
    const found = await runTask<PlaceTimes>('applyForPlaces', urls, { slug, applicants: APPLICANTS });
    if (found.made !== PLACES || found.refused !== APPLICANTS - PLACES) throw new Error(JSON.stringify(found));
    rounds.push(found);
  }
  await requireChecksPass(urls.owner);
  const of = (key: keyof PlaceTimes) => median(rounds.map((round) => round[key]));
  return [
    toBelow(
      `${APPLICANTS} apply at once for ${PLACES} places, and ${PLACES} get one: the answer, p95`,
      of('p95'),
      'ms',
      1_000,
    ),
    toInfo('… p50, and the last of them', `${Math.round(of('p50'))} ms, ${Math.round(of('last'))} ms`),
  ];
}
