import type { PledgeView } from '#server/pledge/pledge-record-queries';

/** What a sponsorship includes, as fixed when it was made: a list for each group, with the quantity where there is one. */
export function BenefitList({ benefits }: { benefits: PledgeView['benefits'] }) {
  const groups = [...new Set(benefits.map(({ group }) => group))];
  return groups.map((group) => (
    <div key={group} className="mt-5">
      <h3 className="text-lg">{group}</h3>
      <ul>
        {benefits
          .filter((benefit) => benefit.group === group)
          .map(({ name, quantity }) => (
            <li key={name} className="flex justify-between gap-6 border-b border-rule py-1.5">
              {name} <span className="tabular">{quantity}</span>
            </li>
          ))}
      </ul>
    </div>
  ));
}
