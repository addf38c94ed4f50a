import { YearSegment } from '#components/story/year-segment';
import { SideNotes } from '#components/story/side-notes';
import type { StoryView } from '#server/public/story-view';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

export type TimelineKey = 'inARow' | 'level' | 'permanent' | 'source';

type Props = { i18n: I18n<TimelineKey>; years: StoryView['years'] };

/** The years from first to last, with a yellow column next to them. The segment of a year is as high as its text. */
export function RingTimeline({ i18n, years }: Props) {
  const tone = (index: number) => (years[index]?.milestones.length ? 'fill-sun' : 'fill-sun-pale');
  return (
    <ol className="ring-years">
      {years.map(({ year, inARow, level, amount, milestones }, index) => (
        <li key={year} className={milestones.length > 0 ? 'has-milestone' : undefined}>
          <YearSegment
            index={index}
            tone={tone(index)}
            before={index > 0 ? tone(index - 1) : null}
            last={index === years.length - 1}
          />
          <p className="ring-year">{year}</p>
          <div className="ring-matter">
            <p className="ring-count">
              {inARow > 0 ? i18n.t('inARow', { count: inARow }) : null}
              {level ? <span>{i18n.t('level', { level })}</span> : null}
              {amount ? <span>{amount}</span> : null}
            </p>
            {milestones.map((milestone) => (
              <Milestone key={milestone.slug} i18n={i18n} milestone={milestone} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

type MilestoneProps = { i18n: Props['i18n']; milestone: Props['years'][number]['milestones'][number] };

function Milestone({ i18n: { language, t }, milestone }: MilestoneProps) {
  const { slug, title, when, isDay, text, sources } = milestone;
  return (
    <article id={slug} className="milestone">
      <div>
        <h3>
          <TextLink href={localizedPath(language, `/story/${slug}`)} prefetch={false} className="link-quiet">
            {title}
            <PermanentSign label={t('permanent')} />
          </TextLink>
        </h3>
        {isDay ? <p className="text-sm text-quiet">{when}</p> : null}
        <p className="mt-2">{text}</p>
      </div>
      <SideNotes sources={sources} label={t('source')} />
    </article>
  );
}

/** The icon of a permanent link: two linked rings. */
function PermanentSign({ label }: { label: string }) {
  return (
    <svg className="permanent" viewBox="0 0 26 16" role="img" aria-label={label}>
      <circle cx="8.5" cy="8" r="6" />
      <circle cx="17.5" cy="8" r="6" />
    </svg>
  );
}
