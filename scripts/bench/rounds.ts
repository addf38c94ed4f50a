/** How often everything is measured; the median counts. */
const ROUNDS = 3;

/** Does the work so many times, one after the other, and answers all outcomes. */
export async function inRounds<T>(work: () => Promise<T>, times = ROUNDS): Promise<T[]> {
  const rounds: T[] = [];
  for (let round = 0; round < times; round += 1) rounds.push(await work());
  return rounds;
}
