import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { PledgePage } from '#components/pledge/pledge-page';
import { Receipt } from '#components/pledge/receipt';
import { receiptWords } from '#components/pledge/receipt-words';
import { ActionLink } from '#components/site/action-link';
import { getOr404, hasRight, requirePerson } from '#server/auth';
import { toMoveFields } from '#server/pledge/move-form';
import { findOwnPledge } from '#server/pledge/record-queries';
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
  const { made } = await searchParams;
  const waits = pledge.review === 'submitted' || pledge.review === 'needs-info';
  const acts = {
    ...(pledge.review === 'needs-info' ? { answer: { action: answer, hidden: toMoveFields(pledge) } } : {}),
    ...(waits ? { withdraw: { action: withdraw, hidden: toMoveFields(pledge) } } : {}),
  };
  return (
    <>
      <div className="wrap">
        <AccountNav
          who={person.name ?? person.email}
          current={`/account/pledges/${reference}`}
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
        />
      </div>
      <PledgePage
        pledge={pledge}
        acts={acts}
        receipt={made ? <Receipt {...receiptWords(pledge)}>{allPledges}</Receipt> : undefined}
      />
    </>
  );
}
