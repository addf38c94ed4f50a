import { TextLink } from '#components/page/text-link';

type Fact = Readonly<{ label: string; value: string; href?: string }>;

/** Labels and values, of which one can lead to a page. Line breaks in a value are preserved. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="border-t border-rule">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className="grid gap-x-6 border-b border-rule py-2.5 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-quiet">{fact.label}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">
            {fact.href ? (
              <TextLink href={fact.href} prefetch={false}>
                {fact.value}
              </TextLink>
            ) : (
              <bdi>{fact.value}</bdi>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
