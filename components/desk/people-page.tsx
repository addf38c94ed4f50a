import { FocusedStatus } from '#components/desk/focused-status';
import type { PeopleActs } from '#components/desk/people-acts';
import { PersonFactor } from '#components/desk/person-factor';
import { SearchForm } from '#components/desk/search-form';
import { RoleForm } from '#components/desk/role-form';
import { roleText } from '#components/desk/role-text';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import { AsOf } from '#components/page/as-of';
import { textsOf, type I18n } from '#components/page/i18n';
import type { DeskKey } from '#content/messages/desk';
import type { DeskPeopleKey } from '#content/messages/desk-people';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { StaffLine } from '#server/identity/staff-queries';

const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const;

type Props = {
  i18n: I18n<DeskKey | DeskPeopleKey>;
  people: readonly StaffLine[];
  /** Null for staff who may not manage roles. */
  acts: PeopleActs | null;
  /** What was just done. */
  said: string | null;
  /** The form that gives a role has the focus. */
  giving: boolean;
};

/** `/admin/people`: the staff and their roles, which admins give and take. */
export function PeoplePage({ i18n, people, acts, said, giving }: Props) {
  const { t, language } = i18n;
  return (
    <>
      {said ? (
        <FocusedStatus id="done" autoFocus>
          {said}
        </FocusedStatus>
      ) : null}
      <h1 className="mb-2 text-2xl">{t('title')}</h1>
      <p className="mb-6 max-w-measure text-sm text-quiet">{t('lead')}</p>
      <section className="mb-8">
        <h2 className="text-xl">{t('find')}</h2>
        <p className="mt-1 mb-3 text-sm text-quiet">{t('findHint')}</p>
        <SearchForm
          action={localizedPath(language, '/admin/search')}
          value=""
          label={t('searchFor')}
          submit={t('findButton')}
        />
      </section>
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        {people.length === 0 ? (
          <p className="border-y border-rule py-8">{t('nobody')}</p>
        ) : (
          <ul className="border-t-[1.5px] border-ink" aria-label={t('people')}>
            {people.map((person) => (
              <PersonItem key={person.email} person={person} acts={acts} i18n={i18n} />
            ))}
          </ul>
        )}
        <section>
          <h2 className="mb-2 text-xl">{t('give')}</h2>
          <p className="mb-4 text-sm text-quiet">{t(acts ? 'giveText' : 'onlyAdmins')}</p>
          {acts ? (
            <RoleForm
              action={acts.give}
              words={acts.words}
              hidden={acts.hidden}
              texts={textsOf(i18n, ['give', 'address', 'role'])}
              autoFocus={giving}
              choices={ROLES.map((role) => ({ value: role, label: t(`pick-${role}`) }))}
            />
          ) : null}
        </section>
      </div>
    </>
  );
}

function PersonItem({ person, acts, i18n }: Pick<Props, 'acts' | 'i18n'> & { person: StaffLine }) {
  const { t, language } = i18n;
  const { email, name, roles, since, seen, hasSession } = person;
  const who = name ?? email;
  const shared = acts && {
    words: acts.words,
    initial: EMPTY_FORM,
    tone: 'line' as const,
    size: 'sm' as const,
  };
  return (
    <li className="border-b border-rule py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{who}</p>
          {name ? <p className="text-sm wrap-anywhere text-quiet">{email}</p> : null}
          <p className="text-sm text-quiet">
            {t('since')} {formatDate(since, language.days)} · {t('seen')}:{' '}
            {seen ? <AsOf instant={seen} days={language.days} /> : t('neverSeen')}
          </p>
        </div>
        {acts && shared && hasSession ? (
          <ActionButton
            {...shared}
            action={acts.end}
            hidden={{ ...acts.hidden, email }}
            submit={t('end')}
            label={t('endOf', { who })}
            scope={`end-${email}`}
          />
        ) : null}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {roles.map((role) => (
          <li key={role} className="flex flex-wrap items-center gap-x-3">
            <span className="font-medium">{roleText(role, i18n)}</span>
            {acts && shared ? (
              <ActionButton
                {...shared}
                action={acts.take}
                hidden={{ ...acts.hidden, email, role }}
                submit={t('take')}
                label={t('takeOf', { role: roleText(role, i18n), who })}
                scope={`take-${role}-${email}`}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {person.hasFactor ? <PersonFactor email={email} who={who} acts={acts} i18n={i18n} /> : null}
    </li>
  );
}
