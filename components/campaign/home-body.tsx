import { ClosingAsk, type AskKey } from '#components/campaign/closing-ask';
import { FiguresNote, type NoteKey } from '#components/campaign/figures-note';
import { Hero, type HeroKey } from '#components/campaign/hero';
import { LiveFigures, type LiveWords } from '#components/campaign/live-figures';
import { PledgeProgress, type ProgressKey } from '#components/campaign/pledge-progress';
import { ProgrammeList, type ProgrammesKey, type ListedProgramme } from '#components/campaign/programme-list';
import { toPhase } from '#components/campaign/progress-text';
import { RecentSupporters, type RecentKey } from '#components/campaign/recent-supporters';
import { SponsorRoll, type RollKey } from '#components/campaign/sponsor-roll';
import { TenYears, type StoryPart, type YearsKey } from '#components/campaign/ten-years';
import { ThreeWays, type WaysKey } from '#components/campaign/three-ways';
import type { I18n } from '#components/page/i18n';
import type { Money } from '#domain/money';
import type { Progress } from '#server/public/home-view';
import type { StoryYear } from '#server/public/list-ten-years';
import type { WallLevel } from '#server/public/sponsor-wall';
import type { WayView } from '#server/public/ways-to-give';

type HomeKey =
  | HeroKey
  | ProgressKey
  | WaysKey
  | ProgrammesKey
  | YearsKey
  | RollKey
  | NoteKey
  | RecentKey
  | AskKey
  | keyof LiveWords
  | 'progress';

type Props = {
  i18n: I18n<HomeKey>;
  /** Null if the figures are unavailable. */
  progress: Progress | null;
  ways: readonly WayView[];
  programmes: readonly ListedProgramme[];
  years: readonly StoryYear[];
  story: readonly StoryPart[];
  /** Null if they are unavailable. */
  sponsors: readonly WallLevel[] | null;
  /** The names of the newest supporters who want to be named. */
  recent: readonly string[];
  graceDays: number;
  /** The suggested amounts of a gift. */
  presets: readonly Money[];
  timeZone: string;
};

/** The home page: the appeal, the progress, the ways to give, the programmes, ten years, sponsors and supporters, how figures are counted. */
export function HomeBody({ i18n, ...props }: Props) {
  const phase = props.progress && toPhase(props.progress);
  return (
    <>
      <Hero i18n={i18n} progress={props.progress} presets={props.presets} />
      <section aria-label={i18n.t('progress')} className="wrap pb-4">
        <PledgeProgress i18n={i18n} progress={props.progress} />
        {props.progress ? (
          <LiveFigures
            promised={String(props.progress.promised.amount)}
            received={String(props.progress.received.amount)}
            supporters={props.progress.supporters}
            words={{ live: i18n.t('live'), pause: i18n.t('pause'), resume: i18n.t('resume') }}
          />
        ) : null}
      </section>
      <ThreeWays i18n={i18n} ways={props.ways} progress={props.progress} />
      <ProgrammeList i18n={i18n} programmes={props.programmes} phase={phase} />
      <TenYears i18n={i18n} years={props.years} story={props.story} />
      <SponsorRoll i18n={i18n} levels={props.sponsors} isOver={phase === 'after'} />
      <RecentSupporters i18n={i18n} names={props.recent} />
      {phase === 'before' || phase === 'after' ? null : <ClosingAsk i18n={i18n} presets={props.presets} />}
      <FiguresNote i18n={i18n} graceDays={props.graceDays} timeZone={props.timeZone} />
    </>
  );
}
