import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { StatementList } from '#components/document/statement-list';
import { HoursPart } from '#components/hours/hours-part';
import { MembershipPanel } from '#components/member/membership-panel';
import { OrganisationLinks } from '#components/organisation/organisation-links';
import { WaitingPart } from '#components/waiting/waiting-part';
import { AccountPage } from '#components/pledge/account-page';
import { LANGUAGES } from '#content/languages';
import { ASSETS } from '#content/messages/assets';
import { FORM } from '#content/messages/form';
import { HOURS } from '#content/messages/hours';
import { ORGANISATION } from '#content/messages/organisation';
import { SPONSORSHIP_RENEWAL } from '#content/messages/sponsorship-renewal';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { MEMBERSHIP_STATUS } from '#content/messages/membership-status';
import { AccountBar } from './account-bar';

import { PLEDGE_GROUPS } from '#domain/fulfilment';
import { localizedPath } from '#domain/localized-path';
import { requirePerson } from '#server/auth';
import { toLocaleFields, toMoveFields } from '#server/http/form-fields';
import { listStatementYears } from '#server/document/statement';
import { listUnfinished } from '#server/draft/draft-queries';
import { findOwnHours } from '#server/hours/hours-queries';
import { findMembership } from '#server/member/membership-queries';
import { listOwnOrganisations } from '#server/organisation/own-organisation-queries';
import { listOwnPledges } from '#server/pledge/own-pledges-queries';
import { listOwnWaiting } from '#server/waiting/waiting-queries';
import { getLocale } from '../../get-locale';
import { intend, logMonth, renew } from './actions';
import { readMessages, translate } from '#server/i18n/translate';
import { ACCOUNT } from '#content/messages/account';
import { DOCUMENTS } from '#content/messages/documents';
import { PLEDGE } from '#content/messages/pledge';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), ACCOUNT).title };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/account'>) {
  const lang = await getLocale();
  const i18n = translate(lang, PLEDGE, ACCOUNT);
  const here = localizedPath(LANGUAGES[lang], '/account');
  const person = await requirePerson(here);
  const { cursor, show, left, intent } = await searchParams;
  const group = PLEDGE_GROUPS.find((each) => each === show) ?? null;
  const [{ pledges, next }, unfinished, membership, years, organisations, waiting] = await Promise.all([
    listOwnPledges(person, typeof cursor === 'string' ? cursor : null, lang, group),
    listUnfinished(person),
    findMembership(person, lang),
    listStatementYears(person),
    listOwnOrganisations(person),
    listOwnWaiting(person, lang),
  ]);
  const hours = membership?.class === 'contributing' ? await findOwnHours(person, membership.reference) : null;
  return (
    <>
      <AccountBar lang={lang} person={person} current="/account" />
      <AccountPage
        i18n={i18n}
        pledges={pledges}
        unfinished={unfinished}
        group={group}
        next={next}
        organisations={
          <OrganisationLinks
            i18n={translate(lang, ORGANISATION, SPONSORSHIP_RENEWAL, ASSETS)}
            organisations={organisations}
            hasLeft={left !== undefined}
          />
        }
        waiting={<WaitingPart i18n={translate(lang, WAITING_LIST)} entries={waiting} />}
        membership={
          membership && (
            <MembershipPanel
              i18n={translate(lang, MEMBERSHIP_STATUS)}
              membership={membership}
              renew={renew}
              intend={intend}
              said={(['affirmed', 'withdrawn'] as const).find((each) => each === intent) ?? null}
              hidden={{ key: randomUUID(), ...toLocaleFields(lang) }}
              words={readMessages(lang, FORM)}
            />
          )
        }
        hours={
          hours && (
            <HoursPart
              i18n={translate(lang, HOURS)}
              hours={hours}
              action={logMonth}
              hidden={{ ...toMoveFields(hours), ...toLocaleFields(lang) }}
              words={readMessages(lang, FORM)}
            />
          )
        }
        statements={<StatementList i18n={translate(lang, DOCUMENTS)} years={years} />}
      />
    </>
  );
}
