import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { LANGUAGES, type Lang } from '#content/languages';
import type { FormAnswers } from '#domain/form-answers';
import { localizedPath } from '#domain/localized-path';
import type { PledgeKind } from '#domain/pledge-kind';
import { findActor } from '#server/auth';
import { readHolder } from '#server/draft/draft-browser';
import { findAnswers } from '#server/draft/draft-queries';
import { findPledgeOfDraft } from '#server/draft/make-pledge-of-draft';

/**
 * The draft in a page's address, with its answers. Without one the visitor is led on: to the empty form, to the pledge that was made of it, or to the page
 * that says it is gone.
 */
export async function readDraftToChange(
  kind: PledgeKind,
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>,
  lang: Lang,
): Promise<Readonly<{ draft: string; answers: FormAnswers }>> {
  const { draft } = await searchParams;
  const lead = (path: string) => redirect(localizedPath(LANGUAGES[lang], path) as Route);
  if (typeof draft !== 'string') return lead(`/give/${kind}`);
  const person = await findActor();
  const pledged = person && (await findPledgeOfDraft(person, draft));
  if (pledged) return lead(`/account/pledges/${pledged.reference}`);
  const answers = await findAnswers(draft, kind, await readHolder(person));
  return answers ? { draft, answers } : lead('/give/gone');
}
