import { FoundationDrawing } from '#components/page/foundation-drawing';
import { SourceNote } from '#components/page/source-note';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { RingTimeline, type TimelineKey } from '#components/story/ring-timeline';
import { SideNotes } from '#components/story/side-notes';
import { StoryChapter } from '#components/story/story-chapter';
import { StoryJoin, type JoinKey } from '#components/story/story-join';
import type { StoryView } from '#server/public/story-view';
import { localizedPath } from '#domain/localized-path';
import type { WayView } from '#server/public/ways-to-give';
import './story.css';

type StoryKey =
  'title' | 'overline' | 'lead' | 'ringsTitle' | 'ringsLead' | 'ringsNote' | 'paidTitle' | TimelineKey | JoinKey;

type Props = { i18n: I18n<StoryKey>; view: StoryView; ways: readonly WayView[]; isClosed: boolean };

/** `/story`: the opening, the chapters, ten rings, what the money paid for, how to join. */
export function StoryPage({ i18n, view, ways, isClosed }: Props) {
  const { t, language } = i18n;
  return (
    <>
      <header className="story-opening night">
        <div className="wrap">
          <p className="overline-label">{t('overline')}</p>
          <h1>{t('title')}</h1>
          <p className="story-lead">{t('lead')}</p>
        </div>
        <div className="story-hill">
          <FoundationDrawing />
        </div>
      </header>
      <div className="wrap story-chapters">
        {view.chapters.map((chapter) => (
          <StoryChapter key={chapter.id} chapter={chapter} source={t('source')} />
        ))}
      </div>
      <section aria-labelledby="rings" className="night">
        <div className="wrap py-16 md:py-24">
          <h2 id="rings" className="max-w-[10.2em] text-4xl">
            {t('ringsTitle')}
          </h2>
          <p className="mb-12 mt-6 max-w-measure text-lg text-quiet md:mb-16">{t('ringsLead')}</p>
          <RingTimeline i18n={i18n} years={view.years} />
          <p className="mt-16 max-w-measure text-sm text-quiet">
            {t('ringsNote', { last: String(view.years.at(-1)?.year) })}{' '}
            <SourceNote source={view.yearsSource} label={t('source')} />
          </p>
        </div>
      </section>
      <div className="wrap story-chapters">
        <section aria-labelledby="paid" className="chapter">
          <h2 id="paid">{t('paidTitle')}</h2>
          {view.paidFor.map(({ slug, name, text, sources }) => (
            <div key={slug} className="passage passage-ruled">
              <div className="long-read">
                <h3>
                  <TextLink href={localizedPath(language, `/impact/${slug}`)} prefetch={false} className="link-quiet">
                    {name}
                  </TextLink>
                </h3>
                <p>{text}</p>
              </div>
              <SideNotes sources={sources} label={t('source')} />
            </div>
          ))}
        </section>
        <StoryJoin i18n={i18n} ways={ways} isClosed={isClosed} source={view.yearsSource} />
      </div>
    </>
  );
}
