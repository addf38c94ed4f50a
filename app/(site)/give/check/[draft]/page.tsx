import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CheckAnswers } from '#components/pledge/check-answers';
import { summaryWords, toCheckRows } from '#components/pledge/check-rows';
import { findActor, getOr404 } from '#server/auth';
import { findCheckedDraft } from '#server/pledge/draft-queries';
import { makeDraftPledge } from './actions';

export const metadata: Metadata = { title: 'Check your answers', robots: { index: false }, referrer: 'same-origin' };

export default async function Page({ params }: PageProps<'/give/check/[draft]'>) {
  const { draft } = await params;
  const person = await findActor();
  const checked = getOr404(await findCheckedDraft(draft, person));
  if ('stale' in checked) redirect(`/give/${checked.stale}/change?draft=${draft}`);
  const changeHref = `/give/${checked.kind}/change?draft=${draft}`;
  return (
    <CheckAnswers
      rows={toCheckRows(checked.input, checked.names, changeHref)}
      action={makeDraftPledge}
      hidden={{ draft }}
      summary={<p className="text-lg">{summaryWords(checked.input, checked.instalments, checked.byPolicy)}</p>}
      signedIn={person !== null}
    />
  );
}
