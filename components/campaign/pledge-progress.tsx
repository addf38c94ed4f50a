import { AsOf } from '#components/site/as-of';
import { TextLink } from '#components/site/text-link';
import { ProgressBar } from '#components/campaign/progress-bar';
import { daysWords, progressSentence, wholeMoney, type Progress } from '#components/campaign/progress-words';

function Stat({ number, unit, mark }: { number: string; unit: string; mark?: 'promised' | 'received' }) {
  const swatch = { promised: 'bg-sun', received: 'bg-sun hatch' };
  return (
    <div className="flex flex-col-reverse justify-end border-t border-rule pt-3">
      <dt className="mt-1 flex items-center gap-2 text-sm text-quiet">
        {mark ? <span aria-hidden="true" className={`forced-mark size-3 shrink-0 ${swatch[mark]}`} /> : null}
        {unit}
      </dt>
      <dd className="figure-face whitespace-nowrap text-xl font-medium sm:text-2xl">{number}</dd>
    </div>
  );
}

/** How far the campaign is. Null says that the figures cannot be read just now; `here`: on the figures' own page. */
export function PledgeProgress({ progress, here = false }: { progress: Progress | null; here?: boolean }) {
  if (progress === null) {
    return (
      <div className="border-t-[1.5px] border-ink pt-5">
        <p className="figure-face text-2xl">The figures cannot be read just now.</p>
        <p className="mt-2 max-w-measure text-quiet">
          Nothing is lost: every promise is written down before it is shown. Please look again in a minute.
        </p>
      </div>
    );
  }
  const count = new Intl.NumberFormat('en-US').format(progress.supporters);
  const days = daysWords(progress);
  return (
    <div>
      <ProgressBar progress={progress} />
      <p className="mt-1 max-w-measure text-base">{progressSentence(progress)}</p>
      <dl className="mt-7 grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-x-6 gap-y-6 sm:gap-x-8 md:grid-cols-4">
        <Stat number={wholeMoney(progress.promised)} unit="promised" mark="promised" />
        <Stat number={wholeMoney(progress.received)} unit="of it received" mark="received" />
        <Stat number={count} unit={progress.supporters === 1 ? 'supporter' : 'supporters'} />
        <Stat number={days.number} unit={days.unit} />
      </dl>
      <p className="mt-5 text-sm text-quiet">
        As of <AsOf instant={progress.asOf} />.{' '}
        {here ? null : <TextLink href="/figures">What each figure counts</TextLink>}
      </p>
    </div>
  );
}
