import { SideNotes } from '#components/story/side-notes';
import type { ChapterView } from '#components/story/story-view';

/** A chapter of the story: its title in the margin, its paragraphs, and their sources beside them. */
export function StoryChapter({ chapter: { id, title, passages }, source }: { chapter: ChapterView; source: string }) {
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
