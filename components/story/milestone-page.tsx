import { YearsStrip } from '#components/campaign/years-strip';
import { SourceNote } from '#components/page/source-note';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import type { MilestoneHeading, MilestoneView } from '#server/public/story-view';
import { localizedPath } from '#domain/localized-path';
import './story.css';

type FactKey = 'yearInARow' | 'levelName' | 'amount';
type MilestoneKey =
  | FactKey
  | 'overline'
  | 'inARow'
  | 'source'
  | 'sourcesTitle'
  | 'otherMilestones'
  | 'before'
  | 'after'
  | 'back'
  | 'sample';

/** The known facts of its year, as texts. Null if no source states them. */
function factsOf({ at }: MilestoneView, t: I18n<MilestoneKey>['t']): { key: FactKey; text: string | null }[] {
  return [
    { key: 'yearInARow', text: at.inARow > 0 ? t('inARow', { count: at.inARow }) : null },
    { key: 'levelName', text: at.level },
    { key: 'amount', text: at.amount },
  ];
}

/** `/story/[milestone]`: what happened, when, the source, and the other milestones. */
export function MilestonePage({ i18n: { language, t }, view }: { i18n: I18n<MilestoneKey>; view: MilestoneView }) {
  const story = localizedPath(language, '/story');
  return (
    <>
      <header className="night">
        <div className="wrap pb-10 pt-12 md:pb-14 md:pt-20">
          <p className="overline-label mb-3">
            <TextLink href={story} className="link-quiet">
              {t('overline')}
            </TextLink>
          </p>
          <h1 className="max-w-[11.5em] text-4xl">{view.title}</h1>
          <p className="figure-face mt-3 text-xl text-sun">{view.when}</p>
          <figure className="mt-10">
            <YearsStrip years={view.sample} />
            <figcaption className="mt-3 text-sm text-quiet">{t('sample', { count: view.sample.length })}</figcaption>
          </figure>
        </div>
      </header>
      <div className="wrap pb-20 pt-12 md:pt-16">
        <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,40rem)_1fr]">
          <div className="long-read">
            {view.paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <div>
            <dl className="grid gap-y-3">
              {factsOf(view, t)
                .filter(({ text }) => text !== null)
                .map(({ key, text }) => (
                  <div key={key} className="border-t border-rule pt-2">
                    <dt className="overline-label">{t(key)}</dt>
                    <dd className="figure-face text-xl">{text}</dd>
                  </div>
                ))}
            </dl>
            <h2 className="mb-2 mt-8 border-t-[1.5px] border-ink pt-3 text-lg">{t('sourcesTitle')}</h2>
            <ul className="grid gap-y-1">
              {view.sources.map((source) => (
                <li key={source.name}>
                  <SourceNote source={source} label={t('source')} />
                </li>
              ))}
            </ul>
          </div>
        </div>
        <nav aria-label={t('otherMilestones')} className="mt-16 border-t-[1.5px] border-ink pt-6">
          <ul className="grid gap-x-14 gap-y-8 sm:grid-cols-2">
            <Neighbour i18n={{ language, t }} name="before" to={view.before} />
            <Neighbour i18n={{ language, t }} name="after" to={view.after} />
          </ul>
          <p className="mt-10">
            <TextLink href={`${story}#${view.slug}`}>{t('back')}</TextLink>
          </p>
        </nav>
      </div>
    </>
  );
}

type NeighbourProps = { i18n: I18n<MilestoneKey>; name: 'before' | 'after'; to: MilestoneHeading | null };

function Neighbour({ i18n: { language, t }, name, to }: NeighbourProps) {
  if (to === null) return null;
  return (
    <li className={name === 'after' ? 'sm:col-start-2 sm:text-end' : undefined}>
      <p className="text-sm text-quiet">
        {t(name)}, {to.when}
      </p>
      <TextLink href={localizedPath(language, `/story/${to.slug}`)} className="link-quiet figure-face text-xl">
        {to.title}
      </TextLink>
    </li>
  );
}
