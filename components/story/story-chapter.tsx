import { SideNotes } from '#components/story/side-notes';
import type { StoryView } from '#server/public/story-view';

type Props = { chapter: StoryView['chapters'][number]; source: string };

/** A chapter of the story: its title in the margin, its paragraphs, and their sources next to them. */
export function StoryChapter({ chapter: { id, title, passages }, source }: Props) {
  return (
    <section aria-labelledby={id} className="chapter">
      <h2 id={id}>{title}</h2>
      {passages.map(({ paragraphs, sources }) => (
        <div key={paragraphs[0]} className="passage">
          <div className="long-read">
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <SideNotes sources={sources} label={source} />
        </div>
      ))}
    </section>
  );
}
