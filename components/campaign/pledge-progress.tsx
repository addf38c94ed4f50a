import { ProgressBar, type BarKey } from '#components/campaign/progress-bar';
import { daysWords, progressSentence, type DaysKey } from '#components/campaign/progress-text';
import { AsOf } from '#components/page/as-of';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { formatCount } from '#domain/count-text';
import { formatShortMoney } from '#domain/money';
import { localizedPath } from '#domain/localized-path';
import type { Progress } from '#server/public/home-view';

export type ProgressKey =
  | BarKey
  | DaysKey
  | 'promisedUnit'
  | 'receivedUnit'
  | 'supportersUnit'
  | 'cannotBeRead'
  | 'nothingLost'
  | 'asOf'
  | 'whatCounts';

type Props = { i18n: I18n<ProgressKey>; progress: Progress | null; here?: boolean };

function Stat({ number, unit, mark }: { number: string; unit: string; mark?: 'promised' | 'received' }) {
  const swatch = { promised: 'bg-sun', received: 'bg-sun hatch' };
  return (
    <div className="flex flex-col-reverse justify-end border-t border-rule pt-3">
      <dt className="mt-1 flex items-center gap-2 text-sm text-quiet">
        {mark ? <span aria-hidden="true" className={`forced-mark size-3 shrink-0 ${swatch[mark]}`} /> : null}
        {unit}
      </dt>
      <dd className="figure-face text-xl sm:whitespace-nowrap font-medium sm:text-2xl">{number}</dd>
    </div>
  );
}

/** The campaign's progress. Null if the figures are unavailable. `here`: the component is on the figures page itself. */
export function PledgeProgress({ i18n, progress, here = false }: Props) {
  const { language, t } = i18n;
  if (progress === null) {
    return (
      <div className="border-t-[1.5px] border-ink pt-5">
        <p className="figure-face text-2xl">{t('cannotBeRead')}</p>
        <p className="mt-2 max-w-measure text-quiet">{t('nothingLost')}</p>
      </div>
    );
  }
  const count = formatCount(progress.supporters, language.numbers);
  const days = daysWords(progress, i18n);
  return (
    <div>
      <ProgressBar progress={progress} i18n={i18n} />
      <p className="mt-1 max-w-measure text-base">{progressSentence(progress, i18n)}</p>
      <dl className="mt-7 grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-x-6 gap-y-6 sm:grid-cols-2 sm:gap-x-8 lg:grid-cols-4">
        <Stat number={formatShortMoney(progress.promised, language.numbers)} unit={t('promisedUnit')} mark="promised" />
        <Stat number={formatShortMoney(progress.received, language.numbers)} unit={t('receivedUnit')} mark="received" />
        <Stat number={count} unit={t('supportersUnit', { count: progress.supporters })} />
        <Stat number={days.number} unit={days.unit} />
      </dl>
      <p className="mt-5 text-sm text-quiet">
        {t.rich('asOf', { when: <AsOf instant={progress.asOf} days={language.days} /> })}{' '}
        {here ? null : <TextLink href={localizedPath(language, '/figures')}>{t('whatCounts')}</TextLink>}
      </p>
    </div>
  );
}
