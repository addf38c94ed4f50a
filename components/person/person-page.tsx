import { FocusedStatus } from '#components/desk/focused-status';
import { TextLink } from '#components/page/text-link';
import { Memberships, Organisations, Pledges, type PersonI18n } from '#components/person/person-parts';
import { FactList } from '#components/pledge/fact-list';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { DeskPerson } from '#server/person/desk-person-queries';

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
  /** The form that makes them a Fellow, or takes it back, for who may. */
  fellowship: React.ReactNode;
  /** The form that forgets them, for who may. */
  forgetting: React.ReactNode;
};

/** `/admin/people/[person]`: what a person has to do with the foundation on the left, who they are and what happened on the right. */
export function PersonPage(props: Props) {
  const { i18n, person, said, nameOf, correct, history, merging, fellowship, forgetting } = props;
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
          <Memberships i18n={i18n} person={person} fellowship={fellowship} />
          <Organisations i18n={i18n} person={person} />
          {merging}
          {forgetting ? <section className="grid border-b border-rule">{forgetting}</section> : null}
        </div>
        {history}
      </div>
    </>
  );
}
