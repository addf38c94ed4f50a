'use client';

import type { Route } from 'next';
import Link from 'next/link';
import type { SearchGroup } from '#components/desk/search-groups';

/** Places of the desk as a group of lines. */
export const toPlaceGroup = (
  label: string,
  places: readonly Readonly<{ href: string; text: string }>[],
): SearchGroup => ({
  label,
  lines: places.map(({ href, text }) => ({ href, text, detail: '' })),
});

type Props = {
  id: string;
  group: SearchGroup;
  /** How many options the groups above have. */
  from: number;
  active: number | null;
  idOf: (at: number) => string;
  onOpen: () => void;
};

/** The lines of a group in the search box, each a link. */
export function PaletteOptions({ id, group: { label, lines }, from, active, idOf, onOpen }: Props) {
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="palette-label">
        {label}
      </p>
      {lines.map(({ href, text, detail }, nth) => (
        <Link
          key={nth}
          id={idOf(from + nth)}
          href={href as Route}
          prefetch={false}
          role="option"
          aria-selected={from + nth === active}
          tabIndex={-1}
          onClick={onOpen}
          className="palette-option"
        >
          <span className="font-medium">{text}</span>
          {detail ? <span className="text-sm text-quiet">{detail}</span> : null}
        </Link>
      ))}
    </div>
  );
}
