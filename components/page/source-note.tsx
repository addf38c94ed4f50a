export type Source = { name: string; year: string; href: string };

/** The source of a fact, in small type next to it. */
export function SourceNote({ source, label }: { source: Source; label: string }) {
  return (
    <span className="text-xs text-quiet">
      {label}{' '}
      <a href={source.href} className="link-quiet" rel="noreferrer">
        {source.name}, {source.year}
      </a>
    </span>
  );
}
