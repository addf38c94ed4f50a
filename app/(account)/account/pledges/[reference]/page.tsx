import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { conflictWords } from '#components/review/move-outcome';
import { PledgePage } from '#components/pledge/pledge-page';
import { Receipt } from '#components/pledge/receipt';
import { receiptWords } from '#components/pledge/receipt-text';
import { ActionLink } from '#components/page/action-link';
import { LANGUAGES } from '#content/languages';
import { FORM_WORDS } from '#content/words/form';
import { getOr404, hasRight, requirePerson } from '#server/auth';
import { toMoveFields } from '#server/http/move-form';
import { findOwnPledge } from '#server/desk/record-queries';
import { signOut } from '../../../actions';
import { answer, withdraw } from './actions';

const allPledges = (
  <p className="mt-8">
    <ActionLink href="/account" prefetch={false}>
      All your pledges
    </ActionLink>
  </p>
);

export async function generateMetadata({ params }: PageProps<'/account/pledges/[reference]'>): Promise<Metadata> {
  return { title: `Pledge ${(await params).reference}` };
}

export default async function Page({ params, searchParams }: PageProps<'/account/pledges/[reference]'>) {
  const { reference } = await params;
  const person = await requirePerson(`/account/pledges/${reference}`);
  const pledge = getOr404(await findOwnPledge(person, reference));
  const { made, seen } = await searchParams;
  const [last] = pledge.events;
  const isStale = typeof seen === 'string' && Number(seen) < pledge.version;
  const waits = pledge.mayMove && (pledge.review === 'submitted' || pledge.review === 'needs-info');
  const words = FORM_WORDS.en;
  const acts = {
    ...(waits && pledge.review === 'needs-info'
      ? { answer: { action: answer, words, hidden: toMoveFields(pledge) } }
      : {}),
    ...(waits ? { withdraw: { action: withdraw, words, hidden: toMoveFields(pledge) } } : {}),
  };
  const stale = isStale && last && (
    <p role="alert" className="border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">
      {conflictWords({ by: last.by, event: last.kind })}
    </p>
  );
  return (
    <>
      <div className="wrap">
        <AccountNav
          who={person.name ?? person.email}
          current={`/account/pledges/${reference}`}
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          words={words}
        />
      </div>
      <PledgePage
        days={LANGUAGES.en.days}
        pledge={pledge}
        acts={acts}
        receipt={stale || (made && <Receipt {...receiptWords(pledge)}>{allPledges}</Receipt>)}
      />
    </>
  );
}
