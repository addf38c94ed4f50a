import { ClosedNotice, type ClosedKey } from '#components/draft/closed-notice';
import { ActionLink } from '#components/page/action-link';
import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';
import { SourceNote, type Source } from '#components/page/source-note';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import { localizedPath } from '#domain/localized-path';
import type { WayView } from '#server/public/ways-to-give';

const ROWS = [
  { key: 'gets', of: (way: WayView) => way.gets },
  { key: 'vote', of: (way: WayView) => [way.vote] },
  { key: 'paysFor', of: (way: WayView) => [way.paysFor] },
  { key: 'shown', of: (way: WayView) => [way.shown] },
] as const;

type GiveKey = ClosedKey | 'levels' | 'title' | 'lead' | 'source' | (typeof ROWS)[number]['key'];

type Props = {
  i18n: I18n<GiveKey>;
  ways: readonly WayView[];
  sources: readonly Source[];
  /** Why none of the ways is available today. */
  closed: CampaignClosed | null;
  /** Shown between the ways and their sources. */
  children?: React.ReactNode;
};

/** `/give`: the three ways side by side, row by row. */
export function GivePage({ i18n, ways, sources, closed, children }: Props) {
  const { t } = i18n;
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={closed ? null : t('lead')} />
      {closed ? <ClosedNotice i18n={i18n} closed={closed} /> : null}
      <div className="ways">
        {ways.map((way) => (
          <section key={way.slug} aria-labelledby={`way-${way.slug}`} className="way">
            <div>
              <p className="overline-label">{way.who}</p>
              <h2 id={`way-${way.slug}`} className="mt-1 text-2xl">
                {way.name}
              </h2>
            </div>
            <div>
              <p className="figure-face text-2xl font-medium">{way.cost}</p>
              <p className="mt-1 text-sm text-quiet">{way.costNote}</p>
            </div>
            <dl className="contents">
              {ROWS.map((row) => (
                <div key={row.key} className="border-t border-rule pt-3">
                  <dt className="overline-label">{t(row.key)}</dt>
                  {row.of(way).map((text) => (
                    <dd key={text} className="mt-1">
                      {text}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
            <WayAct i18n={i18n} way={way} isClosed={closed !== null} />
          </section>
        ))}
      </div>
      {children}
      <div className="mt-14 flex flex-col gap-1 border-t border-rule pt-4">
        {sources.map((source) => (
          <SourceNote key={source.name} source={source} label={t('source')} />
        ))}
      </div>
    </PageBody>
  );
}

/** A link to the way's page. While the way is not available, only if that page has other content. */
function WayAct({ i18n: { language, t }, way, isClosed }: { i18n: I18n<'levels'>; way: WayView; isClosed: boolean }) {
  if (isClosed && way.slug !== 'sponsorship') return null;
  return (
    <p className="pt-3">
      <ActionLink href={localizedPath(language, `/give/${way.slug}`)} tone={isClosed ? 'line' : 'sun'}>
        {isClosed ? t('levels') : way.act}
      </ActionLink>
    </p>
  );
}
