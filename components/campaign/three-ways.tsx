import type { Progress } from '#components/campaign/progress-words';
import { Section } from '#components/campaign/section';
import { ActionLink } from '#components/site/action-link';
import type { Told } from '#components/site/told';
import { findShut, type Shut } from '#domain/campaign';
import { formatDate } from '#domain/civil-date';
import { placeIn } from '#domain/place-in';

/** A way to support in words; `slug` is its address under /give. */
export type Way = {
  slug: string;
  name: string;
  who: string;
  cost: string;
  costNote: string;
  gets: readonly string[];
  vote: string;
  shown: string;
  paysFor: string;
  act: string;
};

type LeadKey = 'waysLead' | 'waysBefore' | 'waysAfter';
export type WaysKey = LeadKey | 'waysTitle' | 'waysAll';

type Props = { told: Told<WaysKey>; ways: readonly Way[]; progress: Progress | null };

/** What the ways are, or from and until when they were open. */
function waysLead({ tongue, t }: Told<LeadKey>, shut: Shut | null): string {
  if (shut === null) return t('waysLead');
  return t(shut.phase === 'before' ? 'waysBefore' : 'waysAfter', { date: formatDate(shut.day, tongue.days) });
}

/** The three ways in short, on the home page; no buttons while none can be taken. */
export function ThreeWays({ told, ways, progress }: Props) {
  const { tongue, t } = told;
  const shut = progress && findShut(progress, progress.today);
  return (
    <Section id="ways" title={t('waysTitle')} lead={waysLead(told, shut)}>
      <ul className="grid gap-x-10 gap-y-12 md:grid-cols-3">
        {ways.map((way, index) => (
          <li key={way.slug} className="flex flex-col">
            <p className="overline-label">{way.who}</p>
            <h3 className="mt-1.5 text-2xl">{way.name}</h3>
            <p className="figure-face mt-5 text-2xl font-medium">{way.cost}</p>
            <p className="mt-1 text-sm text-quiet">{way.costNote}</p>
            <p className="mb-6 mt-4 max-w-[34ch]">{way.gets.join('. ')}.</p>
            {shut ? null : (
              <p className="mt-auto">
                <ActionLink href={placeIn(tongue, `/give/${way.slug}`)} tone={index === 0 ? 'ink' : 'line'}>
                  {way.act}
                </ActionLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      {shut ? (
        <p className="mt-4">
          <ActionLink href={placeIn(tongue, '/give')} tone="line">
            {t('waysAll')}
          </ActionLink>
        </p>
      ) : null}
    </Section>
  );
}
