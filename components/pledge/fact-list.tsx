import type { PledgeView } from '#server/pledge/pledge-record-queries';

/** Labels and values. Line breaks in a value are preserved. */
export function FactList({ facts }: { facts: PledgeView['facts'] }) {
  return (
    <dl className="border-t border-rule">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className="grid gap-x-6 border-b border-rule py-2.5 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-quiet">{fact.label}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">
            <bdi>{fact.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
