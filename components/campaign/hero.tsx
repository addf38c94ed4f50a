import { ActionLink } from '#components/site/action-link';
import { RingTrunk } from '#components/site/ring-trunk';
import { wholeMoney, type Progress } from '#components/campaign/progress-words';

export type AskWords = { overline: string; sentence: string; lead: string; button: string };

/** One sentence, one number, one button. */
export function Hero({ ask, progress }: { ask: AskWords; progress: Progress | null }) {
  return (
    <section className="relative overflow-hidden">
      <div className="wrap relative grid items-center gap-x-10 lg:grid-cols-[7fr_5fr]">
        <div className="relative z-10 pb-10 pt-9 md:py-20 lg:min-h-[36rem] lg:py-24">
          <p className="overline-label mb-4">{ask.overline}</p>
          <h1 className="max-w-[13ch] text-5xl">{ask.sentence}</h1>
          <p className="mt-6 max-w-[46ch] text-lg sm:max-w-[38ch] lg:max-w-[46ch] text-quiet">{ask.lead}</p>
          <div className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-5">
            <ActionLink href="/give" size="lg">
              {ask.button}
            </ActionLink>
            <HeroNumber progress={progress} />
          </div>
        </div>
        <RingTrunk
          className="pointer-events-none absolute -right-[33%] bottom-0 w-[60%] max-w-lg sm:-right-[14%] sm:w-[46%] lg:static lg:-mr-[40%] lg:w-[142%] lg:max-w-none"
          label="A cut trunk with ten rings, one for each year"
        />
      </div>
    </section>
  );
}

function HeroNumber({ progress }: { progress: Progress | null }) {
  if (progress === null || progress.promised.amount === 0n) return null;
  return (
    <p>
      <span className="figure-face block text-3xl font-medium">{wholeMoney(progress.promised)}</span>
      <span className="text-sm text-quiet">promised of {wholeMoney(progress.goal)}</span>
    </p>
  );
}
