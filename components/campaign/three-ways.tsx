import { Section } from '#components/campaign/section';
import { ActionLink } from '#components/page/action-link';
import type { I18n } from '#components/page/i18n';
import { findClosed, type CampaignClosed } from '#domain/campaign';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { Progress } from '#server/public/home-view';
import type { WayView } from '#server/public/ways-to-give';

type LeadKey = 'waysLead' | 'waysBefore' | 'waysAfter';
export type WaysKey = LeadKey | 'waysTitle' | 'waysAll';

type Props = { i18n: I18n<WaysKey>; ways: readonly WayView[]; progress: Progress | null };

/** What the ways are, or when they open or closed. */
function waysLead({ language, t }: I18n<LeadKey>, closed: CampaignClosed | null): string {
  if (closed === null) return t('waysLead');
  return t(closed.phase === 'before' ? 'waysBefore' : 'waysAfter', { date: formatDate(closed.day, language.days) });
}

/** A short description of the three ways, on the home page. There are no buttons while pledges are not possible. */
export function ThreeWays({ i18n, ways, progress }: Props) {
  const { language, t } = i18n;
  const closed = progress && findClosed(progress, progress.today);
  return (
    <Section id="ways" title={t('waysTitle')} lead={waysLead(i18n, closed)}>
      <ul className="grid gap-x-10 gap-y-12 md:grid-cols-3">
        {ways.map((way, index) => (
          <li key={way.slug} className="flex flex-col">
            <p className="overline-label">{way.who}</p>
            <h3 className="mt-1.5 text-2xl">{way.name}</h3>
            <p className="figure-face mt-5 text-2xl font-medium">{way.cost}</p>
            <p className="mt-1 text-sm text-quiet">{way.costNote}</p>
            <p className="mb-6 mt-4 max-w-[34ch]">{way.gets.join('. ')}.</p>
            {closed ? null : (
              <p className="mt-auto">
                <ActionLink href={localizedPath(language, `/give/${way.slug}`)} tone={index === 0 ? 'ink' : 'line'}>
                  {way.act}
                </ActionLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      {closed ? (
        <p className="mt-4">
          <ActionLink href={localizedPath(language, '/give')} tone="line">
            {t('waysAll')}
          </ActionLink>
        </p>
      ) : null}
    </Section>
  );
}
