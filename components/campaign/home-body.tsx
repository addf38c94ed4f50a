import { FiguresNote } from '#components/campaign/figures-note';
import { Hero, type AskWords } from '#components/campaign/hero';
import { PledgeProgress } from '#components/campaign/pledge-progress';
import { ProgrammeList, type ProgrammeView } from '#components/campaign/programme-list';
import type { Progress } from '#components/campaign/progress-words';
import { SponsorRoll, type SponsorLevel } from '#components/campaign/sponsor-roll';
import { TenYears, type StoryPart } from '#components/campaign/ten-years';
import type { YearView } from '#components/campaign/year-view';
import { ThreeWays, type Way } from '#components/campaign/three-ways';

type Props = {
  ask: AskWords;
  /** Null where the figures cannot be read. */
  progress: Progress | null;
  ways: readonly Way[];
  programmes: readonly ProgrammeView[];
  years: readonly YearView[];
  story: readonly StoryPart[];
  sponsors: readonly SponsorLevel[];
  graceDays: number;
  timeZone: string;
};

/** The home page: the ask, how far it is, the ways, what it pays for, ten years, who is in, how it is counted. */
export function HomeBody(props: Props) {
  return (
    <>
      <Hero ask={props.ask} progress={props.progress} />
      <section aria-label="Progress" className="wrap pb-4">
        <PledgeProgress progress={props.progress} />
      </section>
      <ThreeWays ways={props.ways} />
      <ProgrammeList programmes={props.programmes} />
      <TenYears years={props.years} story={props.story} />
      <SponsorRoll levels={props.sponsors} />
      <FiguresNote graceDays={props.graceDays} timeZone={props.timeZone} />
    </>
  );
}
