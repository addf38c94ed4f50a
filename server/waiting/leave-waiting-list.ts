import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { storeLeft } from '#server/waiting/waiting-store';

/** Leaves a waiting list, or gives up the place that is offered, which then goes to the next in line. `over`: it had ended already, or is not this person's. */
export async function leaveWaitingList(person: Person, entry: bigint): Promise<Readonly<{ kind: 'left' | 'over' }>> {
  return { kind: (await storeLeft({ person: person.id, entry, at: now() })) ? 'left' : 'over' };
}
