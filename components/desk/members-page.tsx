import { ListTabs } from '#components/desk/list-tabs';
import { PageLinks } from '#components/desk/page-links';
import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskMembersKey } from '#content/messages/desk-members';
import { formatDate } from '#domain/civil-date';
import { formatCapped } from '#domain/count-text';
import { localizedPath } from '#domain/localized-path';
import { MEMBER_SHOWS } from '#domain/member-show';
import type { ListedMember, MemberList } from '#server/member/member-list-queries';

type Props = {
  i18n: I18n<DeskMembersKey>;
  list: MemberList;
  /** The form that makes somebody a Fellow, for who may. */
  grant: React.ReactNode;
};

/** `/admin/members`: the members by the state of their year, those whose hours wait to be certified, and those who intend to vote. */
export function MembersPage({ i18n, list, grant }: Props) {
  const { show, year, counts, items, cursor, next } = list;
  const { t, language } = i18n;
  const pathOf = (of: string) => localizedPath(language, `/admin/members?show=${of}`);
  return (
    <>
      <h1 className="mb-4 text-2xl">{t('membersTitle')}</h1>
      <dl className="mb-5 flex flex-wrap gap-x-8 gap-y-1 text-sm">
        {(['voters', 'intending', 'forLife'] as const).map((each) => (
          <div key={each} className="flex gap-x-2">
            <dt className="text-quiet">{t(`count-${each}`, { year: String(year) })}</dt>
            <dd className="tabular font-semibold">{formatCapped(counts[each], language.numbers)}</dd>
          </div>
        ))}
      </dl>
      {grant ? <div className="mb-5">{grant}</div> : null}
      <ListTabs
        label={t('membersLists')}
        tabs={MEMBER_SHOWS.map((each) => ({
          href: pathOf(each),
          text: t(`members-${each}`, { year: String(year) }),
          isCurrent: each === show,
        }))}
      />
      {items.length === 0 ? (
        <p className="border-b border-rule py-10">{t(`membersNone-${show}`, { year: String(year) })}</p>
      ) : (
        <>
          <p className="mb-4 max-w-measure text-sm text-quiet">{t(`membersText-${show}`, { year: String(year) })}</p>
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
                  <Row key={member.reference} member={member} year={year} i18n={i18n} />
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

type RowProps = { member: ListedMember; year: number; i18n: Props['i18n'] };

function Row({ member, year, i18n: { t, language } }: RowProps) {
  const { reference, personId, name, email, what, joinedOn, until, months, intendsSince } = member;
  return (
    <tr>
      <th scope="row" className="wrap-anywhere">
        <TextLink
          href={localizedPath(language, `/admin/people/${personId}`)}
          prefetch={false}
          className="link inline-flex min-h-6 items-center"
        >
          <bdi>{name ?? email}</bdi>
        </TextLink>
        {name ? <span className="block font-normal text-quiet">{email}</span> : null}
      </th>
      <td>
        {what} <PledgeLink reference={reference} language={language} />
        {intendsSince ? (
          <span className="block text-quiet">
            {t('intends', { year: String(year), day: formatDate(intendsSince, language.days) })}
          </span>
        ) : null}
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
