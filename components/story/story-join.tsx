import type { Way } from '#components/campaign/three-ways';
import { ActionLink } from '#components/site/action-link';
import type { Source } from '#components/site/source-note';
import type { Told } from '#components/site/told';
import { SideNotes } from '#components/story/side-notes';
import { placeIn } from '#domain/place-in';

export type JoinKey = 'joinTitle' | 'join1' | 'joinAll' | 'source';

/** `isShut`: none of the ways can be taken today. */
type Props = { told: Told<JoinKey>; ways: readonly Way[]; isShut: boolean; source: Source };

/** How the chapter ends: the three ways, and where they are compared. */
export function StoryJoin({ told: { tongue, t }, ways, isShut, source }: Props) {
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
            {isShut ? null : (
              <p className="mt-auto">
                <ActionLink href={placeIn(tongue, `/give/${way.slug}`)} tone="line" size="sm">
                  {way.act}
                </ActionLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="story-act">
        <ActionLink href={placeIn(tongue, '/give')} size="lg" tone={isShut ? 'line' : 'sun'}>
          {t('joinAll')}
        </ActionLink>
      </p>
    </section>
  );
}
