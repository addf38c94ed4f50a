import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { promisedText } from '#components/pledge/promised-text';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import type { DeskPersonKey } from '#content/messages/desk-person';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { DeskPerson } from '#server/person/desk-person-queries';

type MemberKey = `member-${DeskPerson['terms'][number]['class']}`;
/** The texts of the page of a person. */
export type PersonI18n = I18n<DeskPersonKey | PledgeKey | MemberKey>;

type PartProps = { i18n: PersonI18n; person: DeskPerson };

/** The newest pledges of a person. */
export function Pledges({ i18n, person: { pledges, hasMore, email } }: PartProps) {
  const { t, language } = i18n;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('pledges')}</h2>
      {pledges.length === 0 ? <p className="text-sm text-quiet">{t('noPledges')}</p> : null}
      <ul className="border-t border-rule text-sm">
        {pledges.map((pledge) => (
          <li
            key={pledge.reference}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2"
          >
            <PledgeLink reference={pledge.reference} language={language} />
            <span className="wrap-anywhere">
              {promisedText(pledge, i18n)} · {pledge.what}
            </span>
            <StateBadge {...stateWords(pledge, i18n)} />
          </li>
        ))}
      </ul>
      {hasMore ? (
        <p className="mt-2 text-sm">
          <TextLink
            href={localizedPath(language, `/admin/pledges?${new URLSearchParams({ q: email, state: 'any' })}`)}
            prefetch={false}
          >
            {t('allPledges')}
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}

type MembershipsProps = PartProps & { fellowship: React.ReactNode };

/** Their years as a member, with the form that makes them a Fellow or takes it back. Renders nothing without both. */
export function Memberships({ i18n: { t, language }, person: { terms }, fellowship }: MembershipsProps) {
  if (terms.length === 0 && !fellowship) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('memberships')}</h2>
      {terms.length === 0 ? <p className="mb-3 text-sm text-quiet">{t('noMembership')}</p> : null}
      <ul className="border-t border-rule text-sm">
        {terms.map(({ reference, class: kind, from, until }) => (
          <li key={reference} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2">
            <span className="font-semibold">{t(`member-${kind}`)}</span>
            <span>
              {until
                ? t('termFor', { from: formatDate(from, language.days), until: formatDate(until, language.days) })
                : t('termForLife', { from: formatDate(from, language.days) })}
            </span>
            <PledgeLink reference={reference} language={language} />
          </li>
        ))}
      </ul>
      {fellowship}
    </section>
  );
}

/** The organisations that they are a contact of. Renders nothing without one. */
export function Organisations({ i18n: { t, language }, person: { organisations } }: PartProps) {
  if (organisations.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('contactOf')}</h2>
      <ul className="border-t border-rule text-sm">
        {organisations.map(({ slug, name, state }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
            <TextLink
              href={localizedPath(language, `/admin/organisations/${slug}`)}
              prefetch={false}
              className="link inline-flex min-h-6 items-center wrap-anywhere"
            >
              {name}
            </TextLink>
            {state === 'pending' ? <span className="text-quiet">{t('contactWaits')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
