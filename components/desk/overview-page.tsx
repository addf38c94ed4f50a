import { ageTexts } from '#components/desk/queue-texts';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskKey } from '#content/messages/desk';
import type { OverviewKey } from '#content/messages/desk-overview';
import { formatCount } from '#domain/count-text';
import { formatMoney, money, type Money } from '#domain/money';
import { localizedPath } from '#domain/localized-path';
import type { Overview, RecentLine } from '#server/desk/overview-queries';
import type { WaitingLine } from '#server/desk/waiting-work';

type OverviewI18n = I18n<OverviewKey | DeskKey>;

const FIGURES = ['goal', 'promised', 'received', 'expected', 'overdue'] as const;

/** `/admin`: what waits for the reader, what happened in the last 24 hours, and how the campaign stands. */
export function OverviewPage({ overview, i18n }: { overview: Overview; i18n: OverviewI18n }) {
  const { t, language } = i18n;
  const { waiting, recent, recentIsAll, campaign } = overview;
  return (
    <>
      <h1 className="mb-6 text-2xl">{t('title')}</h1>
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="mb-3 text-xl">
            {t('waitingTitle')}
          </h2>
          {waiting.length > 0 ? (
            <ul className="border-t-[1.5px] border-ink">
              {waiting.map((line) => (
                <WaitingItem key={line.kind} line={line} i18n={i18n} />
              ))}
            </ul>
          ) : (
            <div className="border-y border-rule py-10">
              <p className="figure-face text-2xl">{t('nothing')}</p>
              <p className="mt-2 text-quiet">
                {t.rich('nothingText', {
                  a: (inner) => <TextLink href={localizedPath(language, '/admin/pledges?state=any')}>{inner}</TextLink>,
                })}
              </p>
            </div>
          )}
        </section>
        <div className="grid grid-cols-1 content-start gap-10">
          <section aria-labelledby="recent">
            <h2 id="recent" className="mb-3 text-xl">
              {t('recentTitle')}
            </h2>
            {recent.length > 0 ? (
              <Lines lines={recent.map((line) => [t(`recent-${line.type}`), recentText(line, i18n)] as const)} />
            ) : (
              <p className="text-sm text-quiet">{t('recentNothing')}</p>
            )}
            {recentIsAll ? null : <p className="mt-2 text-sm text-quiet">{t('recentPart')}</p>}
          </section>
          <section aria-labelledby="campaign">
            <h2 id="campaign" className="mb-3 text-xl">
              {t('campaignTitle')}
            </h2>
            <p className="mb-2 text-sm text-quiet">{campaign.name}</p>
            <Lines
              lines={FIGURES.map(
                (key) =>
                  [
                    t(`figure-${key}`),
                    formatMoney(money(campaign.figures[key], campaign.currency), language.numbers),
                  ] as const,
              )}
            />
          </section>
        </div>
      </div>
    </>
  );
}

/** A large number or an amount, what it is, and for how long the first has waited. The whole row leads to the work. */
function WaitingItem({ line, i18n }: { line: WaitingLine; i18n: OverviewI18n }) {
  const { t, language } = i18n;
  const { kind, many, isMore, waitedHours, amounts, path } = line;
  const number =
    amounts.length > 0 ? amountsText(amounts, language) : `${formatCount(many, language.numbers)}${isMore ? '+' : ''}`;
  const age = waitedHours === null ? null : ageTexts(waitedHours, i18n).full;
  return (
    <li className="border-b border-rule">
      <TextLink
        href={localizedPath(language, path)}
        prefetch={false}
        className="flex items-baseline gap-x-4 px-1 py-3 no-underline hover:bg-sunk"
      >
        <span className="figure-face tabular min-w-10 text-2xl">{number}</span>
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-6">
          <span className="font-medium underline decoration-rule underline-offset-4">
            {t(`wait-${kind}`, { count: many })}
          </span>
          {age ? <span className="text-sm text-quiet">{t('longest', { age })}</span> : null}
        </span>
      </TextLink>
    </li>
  );
}

const amountsText = (amounts: readonly Money[], { numbers }: OverviewI18n['language']) =>
  amounts.map((amount) => formatMoney(amount, numbers)).join(' · ');

function recentText({ many, amounts }: RecentLine, { language }: OverviewI18n): string {
  const count = formatCount(many, language.numbers);
  return amounts.length > 0 ? `${count} · ${amountsText(amounts, language)}` : count;
}

function Lines({ lines }: { lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className="border-t border-rule text-sm">
      {lines.map(([term, text]) => (
        <div key={term} className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2">
          <dt>{term}</dt>
          <dd className="tabular font-semibold">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
