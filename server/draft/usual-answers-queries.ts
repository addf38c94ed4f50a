import type { FormAnswers } from '#domain/form-answers';
import type { PledgeKind } from '#domain/pledge-kind';
import type { Person } from '#server/auth';
import { findLastDisplayName, findLastOrganisation } from '#server/draft/usual-answers-store';

/** What a person would type again into a form of this kind: from their account and from what they pledged before. */
export async function findUsualAnswers(person: Person, kind: PledgeKind): Promise<FormAnswers> {
  const name = person.name ?? '';
  if (kind !== 'sponsorship') return { displayName: (await findLastDisplayName(person.id)) ?? name };
  const last = await findLastOrganisation(person.id);
  return {
    organisation: last?.publicName ?? '',
    website: last?.website ?? '',
    contactName: last?.contactName ?? name,
    billingEmail: last?.billingEmail || person.email,
  };
}
