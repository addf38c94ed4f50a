import type { Metadata } from 'next';
import { AccountNav } from '#components/identity/account-nav';
import { conflictText } from '#components/review/move-outcome';
import { PledgePage } from '#components/pledge/pledge-page';
import { Receipt } from '#components/pledge/receipt';
import { receiptTexts } from '#components/pledge/receipt-text';
import { ActionLink } from '#components/page/action-link';
import { FORM } from '#content/messages/form';
import { getOr404, hasRight, requirePerson } from '#server/auth';
import { toMoveFields } from '#server/http/move-form';
import { findOwnPledge } from '#server/desk/record-queries';
import { signOut } from '../../../actions';
import { answer, withdraw } from './actions';
import { readMessages, translate } from '#server/i18n/translate';
import { ACCOUNT } from '#content/messages/account';
import { PLEDGE } from '#content/messages/pledge';

export async function generateMetadata({ params }: PageProps<'/account/pledges/[reference]'>): Promise<Metadata> {
  return { title: translate('en', ACCOUNT).t('pledgeTitle', { reference: (await params).reference }) };
}

export default async function Page({ params, searchParams }: PageProps<'/account/pledges/[reference]'>) {
  const { reference } = await params;
  const i18n = translate('en', PLEDGE, ACCOUNT);
  const person = await requirePerson(`/account/pledges/${reference}`);
  const pledge = getOr404(await findOwnPledge(person, reference));
  const { made, seen } = await searchParams;
  const [last] = pledge.events;
  const isStale = typeof seen === 'string' && Number(seen) < pledge.version;
  const waits = pledge.review === 'submitted' || pledge.review === 'needs-info';
  const words = readMessages('en', FORM);
  const acts = {
    ...(pledge.review === 'needs-info' ? { answer: { action: answer, words, hidden: toMoveFields(pledge) } } : {}),
    ...(waits ? { withdraw: { action: withdraw, words, hidden: toMoveFields(pledge) } } : {}),
  };
  const stale = isStale && last && (
    <p role="alert" className="border-s-4 border-alarm bg-alarm-pale px-4 py-3 font-semibold">
      {conflictText({ by: last.by, event: last.kind }, i18n)}
    </p>
  );
  return (
    <>
      <div className="wrap">
        <AccountNav
          i18n={i18n}
          who={person.name ?? person.email}
          current={`/account/pledges/${reference}`}
          desk={hasRight(person.roles, 'read-desk')}
          signOut={signOut}
          words={words}
        />
      </div>
      <PledgePage
        i18n={i18n}
        pledge={pledge}
        acts={acts}
        receipt={
          stale ||
          (made && (
            <Receipt i18n={i18n} {...receiptTexts(pledge, i18n)}>
              <p className="mt-8">
                <ActionLink href="/account" prefetch={false}>
                  {i18n.t('all')}
                </ActionLink>
              </p>
            </Receipt>
          ))
        }
      />
    </>
  );
}
