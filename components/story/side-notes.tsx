import { SourceNote, type Source } from '#components/page/source-note';

/** The sources of the text beside it: in the margin, or below on narrow windows. */
export function SideNotes({ sources, label }: { sources: readonly Source[]; label: string }) {
  return (
    <p className="side-note">
      {sources.map((source) => (
        <SourceNote key={source.name + source.year} source={source} label={label} />
      ))}
    </p>
  );
}
