import type { Route } from 'next';
import Link from 'next/link';
import { ringPath } from '#components/page/ring-path';

const [OUTER, ...INNER] = [13.6, 8.8, 4.2].map((radius, index) =>
  ringPath(16, 16, radius, 15, index + 2, { points: 8, fine: 10 }),
);

/** Three rings and the name. */
export function Wordmark({ name, href }: { name: string; href: string }) {
  return (
    <Link href={href as Route} className="inline-flex min-h-11 items-center gap-2 no-underline">
      <svg viewBox="0 0 32 32" className="size-7 sm:size-8 shrink-0" aria-hidden="true" focusable="false">
        <g className="ring-mark" strokeWidth={1.9}>
          <path className="ring-young" d={OUTER} />
          <path d={INNER.join('')} />
        </g>
      </svg>
      <span className="figure-face text-lg font-semibold sm:text-xl">{name}</span>
    </Link>
  );
}
