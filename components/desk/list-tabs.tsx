import { TextLink } from '#components/page/text-link';

type Props = { label: string; tabs: readonly Readonly<{ href: string; text: string; isCurrent: boolean }>[] };

/** Links between the lists of a section of the desk. */
export function ListTabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <TextLink
              href={href}
              prefetch={false}
              current={isCurrent}
              className="-mb-px inline-flex min-h-10 items-center border-b-[3px] border-transparent px-1 no-underline hover:border-rule aria-[current]:border-sun-deep aria-[current]:font-semibold"
            >
              {text}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
