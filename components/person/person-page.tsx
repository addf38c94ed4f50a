import { FocusedStatus } from '#components/desk/focused-status';
import { PledgeLink } from '#components/desk/pledge-link';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { FactList } from '#components/pledge/fact-list';
import { promisedText } from '#components/pledge/promised-text';
import { StateBadge } from '#components/pledge/state-badge';
import { stateWords } from '#components/pledge/state-labels';
import type { DeskPersonKey } from '#content/messages/desk-person';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { DeskPerson } from '#server/person/desk-person-queries';

type MemberKey = `member-${DeskPerson['terms'][number]['class']}`;
type PersonI18n = I18n<DeskPersonKey | PledgeKey | MemberKey>;

type Props = {
  i18n: PersonI18n;
  person: DeskPerson;
  /** What was just done. */
  said: string | null;
  /** The name of a language by its code. */
  nameOf: (code: string) => string;
  /** The form that corrects, for who may. */
  correct: React.ReactNode;
  history: React.ReactNode;
  /** Other records that may be of the same person, and what a merge does. */
  merging: React.ReactNode;
};

/** `/admin/people/[person]`: what a person has to do with the foundation on the left, who they are and what happened on the right. */
export function PersonPage({ i18n, person, said, nameOf, correct, history, merging }: Props) {
  const { t, language } = i18n;
  const { name, email, isVerified, isForgotten, mergedInto, profile, locale, since } = person;
  const facts = [
    { label: t('email'), value: isVerified ? email : t('notVerified', { email }) },
    { label: t('language'), value: locale ? nameOf(locale) : t('noLanguage') },
    ...(profile ? [{ label: t('postalAddress'), value: profile.postalAddress ?? t('noPostalAddress') }] : []),
    { label: t('since'), value: formatDate(since, language.days) },
  ];
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={localizedPath(language, '/admin/people')} prefetch={false} className="link-quiet">
          {t('back')}
        </TextLink>
      </p>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {said}
        </FocusedStatus>
      ) : null}
      <h1 className="mb-6 text-2xl wrap-anywhere">{name ?? email}</h1>
      {mergedInto && !isForgotten ? (
        <p className="mb-6 max-w-measure">
          {t.rich('mergedNote', {
            name: mergedInto.name,
            a: (inner) => (
              <TextLink href={localizedPath(language, `/admin/people/${mergedInto.id}`)} prefetch={false}>
                {inner}
              </TextLink>
            ),
          })}
        </p>
      ) : null}
      {isForgotten ? <p className="mb-6 max-w-measure">{t('forgottenNote')}</p> : null}
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="grid content-start gap-10">
          <section className="grid [&>details]:-mt-px">
            <FactList facts={facts} />
            {correct}
          </section>
          <Pledges i18n={i18n} person={person} />
          <Memberships i18n={i18n} person={person} />
          <Organisations i18n={i18n} person={person} />
          {merging}
        </div>
        {history}
      </div>
    </>
  );
}

type PartProps = { i18n: PersonI18n; person: DeskPerson };

function Pledges({ i18n, person: { pledges, hasMore, email } }: PartProps) {
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

function Memberships({ i18n: { t, language }, person: { terms } }: PartProps) {
  if (terms.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('memberships')}</h2>
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
    </section>
  );
}

function Organisations({ i18n: { t, language }, person: { organisations } }: PartProps) {
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
