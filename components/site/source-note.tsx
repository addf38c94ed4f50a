export type Source = { name: string; year: string; href: string };

/** Where a stated fact comes from, small and beside it. */
export function SourceNote({ source }: { source: Source }) {
  return (
    <span className="text-xs text-quiet">
      Source:{' '}
      <a href={source.href} className="link-quiet" rel="noreferrer">
        {source.name}, {source.year}
      </a>
    </span>
  );
}
