import { roleText } from '#components/desk/role-text';
import type { I18n } from '#components/page/i18n';
import type { DeskKey } from '#content/messages/desk';
import { formatDate } from '#domain/civil-date';
import type { StaffLine } from '#server/identity/staff-queries';

/** `/admin/people`: the staff and their roles. Roles are granted and revoked on the command line. */
export function PeoplePage({ people, i18n }: { people: readonly StaffLine[]; i18n: I18n<DeskKey> }) {
  const { t, language } = i18n;
  return (
    <>
      <h1 className="mb-2 text-2xl">{t('peopleTitle')}</h1>
      <p className="mb-6 max-w-measure text-sm text-quiet">
        {t.rich('peopleText', { code: (inner) => <code>{inner}</code> })}
      </p>
      {people.length === 0 ? (
        <p className="border-y border-rule py-8">{t('nobody')}</p>
      ) : (
        <section className="overflow-x-auto" aria-label={t('people')} tabIndex={0}>
          <table className="sheet min-w-[36rem]">
            <thead>
              <tr>
                <th scope="col">{t('address')}</th>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('roles')}</th>
                <th scope="col">{t('since')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.email}>
                  <th scope="row" className="break-all">
                    {person.email}
                  </th>
                  <td>{person.name ?? '–'}</td>
                  <td>{person.roles.map((role) => roleText(role, i18n)).join(', ')}</td>
                  <td className="whitespace-nowrap">{formatDate(person.since, language.days)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
