import { ListTabs } from '#components/desk/list-tabs';
import { PageLinks } from '#components/desk/page-links';
import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import type { DeskMembersKey } from '#content/messages/desk-members';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { MEMBER_SHOWS } from '#domain/member-show';
import type { ListedMember, MemberList } from '#server/member/member-list-queries';

type Props = { i18n: I18n<DeskMembersKey>; list: MemberList };

/** `/admin/members`: the members by the state of their year, and those whose hours wait to be certified. */
export function MembersPage({ i18n, list: { show, items, cursor, next } }: Props) {
  const { t, language } = i18n;
  const pathOf = (of: string) => localizedPath(language, `/admin/members?show=${of}`);
  return (
    <>
      <h1 className="mb-4 text-2xl">{t('membersTitle')}</h1>
      <ListTabs
        label={t('membersLists')}
        tabs={MEMBER_SHOWS.map((each) => ({
          href: pathOf(each),
          text: t(`members-${each}`),
          isCurrent: each === show,
        }))}
      />
      {items.length === 0 ? (
        <p className="border-b border-rule py-10">{t(`membersNone-${show}`)}</p>
      ) : (
        <>
          <p className="mb-4 max-w-measure text-sm text-quiet">{t(`membersText-${show}`)}</p>
          <div className="sheet-frame">
            <table className="sheet sheet-stack desk-sheet">
              <thead>
                <tr>
                  <th scope="col">{t('member')}</th>
                  <th scope="col">{t('membership')}</th>
                  <th scope="col">{t('since')}</th>
                  <th scope="col">{t('until')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((member) => (
                  <Row key={member.reference} member={member} i18n={i18n} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <PageLinks
        i18n={i18n}
        firstHref={cursor ? pathOf(show) : null}
        nextHref={next ? `${pathOf(show)}&cursor=${next}` : null}
      />
    </>
  );
}

function Row({ member, i18n: { t, language } }: { member: ListedMember; i18n: Props['i18n'] }) {
  const { reference, name, email, what, joinedOn, until, months } = member;
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        <bdi>{name ?? email}</bdi>
        {name ? <span className="block font-normal text-quiet">{email}</span> : null}
      </th>
      <td>
        {what} <PledgeLink reference={reference} language={language} />
        {months > 0 ? <span className="block font-medium">{t('toCertify', { count: months })}</span> : null}
      </td>
      <td className="whitespace-nowrap">
        <span className="stack-label text-quiet">{t('since')} </span>
        {formatDate(joinedOn, language.days)}
      </td>
      <td className="whitespace-nowrap">
        <span className="stack-label text-quiet">{until ? t('until') : null} </span>
        {until ? formatDate(until, language.days) : t('forLife')}
      </td>
    </tr>
  );
}
