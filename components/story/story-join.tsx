import { ActionLink } from '#components/page/action-link';
import type { Source } from '#components/page/source-note';
import type { I18n } from '#components/page/i18n';
import { SideNotes } from '#components/story/side-notes';
import { localizedPath } from '#domain/localized-path';
import type { WayView } from '#server/public/ways-to-give';

export type JoinKey = 'joinTitle' | 'join1' | 'joinAll' | 'source';

/** `isClosed`: none of the ways is available today. */
type Props = { i18n: I18n<JoinKey>; ways: readonly WayView[]; isClosed: boolean; source: Source };

/** The end of the last chapter: the three ways, and a link to compare them. */
export function StoryJoin({ i18n: { language, t }, ways, isClosed, source }: Props) {
  return (
    <section aria-labelledby="join" className="chapter">
      <h2 id="join">{t('joinTitle')}</h2>
      <div className="passage">
        <div className="long-read">
          <p>{t('join1')}</p>
        </div>
        <SideNotes sources={[source]} label={t('source')} />
      </div>
      <ul className="story-ways">
        {ways.map((way) => (
          <li key={way.slug}>
            <h3 className="text-xl">{way.name}</h3>
            <p className="figure-face mt-1 text-xl">{way.cost}</p>
            <p className="mb-5 mt-1 text-sm text-quiet">{way.costNote}</p>
            {isClosed ? null : (
              <p className="mt-auto">
                <ActionLink href={localizedPath(language, `/give/${way.slug}`)} tone="line" size="sm">
                  {way.act}
                </ActionLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="story-act">
        <ActionLink href={localizedPath(language, '/give')} size="lg" tone={isClosed ? 'line' : 'sun'}>
          {t('joinAll')}
        </ActionLink>
      </p>
    </section>
  );
}
