import { formatDate, type CivilDate } from '#domain/civil-date';

export type Person = { email: string; name: string | null; roles: readonly string[]; since: CivilDate };

/** `/admin/people`: who may do what. Roles are given and taken from the shell. */
export function PeoplePage({ people }: { people: readonly Person[] }) {
  return (
    <>
      <h1 className="mb-2 text-2xl">People and roles</h1>
      <p className="mb-6 max-w-measure text-sm text-quiet">
        Reviewers decide, treasurers write down money, editors look after words and the catalogue, admins do all of it.
        Roles are given and taken with <code>npm run admin -- grant EMAIL ROLE</code> and <code>revoke</code>; a role
        that is taken stops working with the next click.
      </p>
      {people.length === 0 ? (
        <p className="border-y border-rule py-8">Nobody has a role yet.</p>
      ) : (
        <section className="overflow-x-auto" aria-label="People" tabIndex={0}>
          <table className="sheet min-w-[36rem]">
            <thead>
              <tr>
                <th scope="col">Address</th>
                <th scope="col">Name</th>
                <th scope="col">Roles</th>
                <th scope="col">Since</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.email}>
                  <th scope="row" className="break-all">
                    {person.email}
                  </th>
                  <td>{person.name ?? '–'}</td>
                  <td>{person.roles.join(', ')}</td>
                  <td className="whitespace-nowrap">{formatDate(person.since)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
