export type Source = { name: string; year: string; href: string };

/** Where a stated fact comes from, small and beside it. */
export function SourceNote({ source }: { source: Source }) {
  return (
    <span className="text-xs text-quiet">
      Source:{' '}
      <a href={source.href} className="underline decoration-rule hover:decoration-current" rel="noreferrer">
        {source.name}, {source.year}
      </a>
    </span>
  );
}
