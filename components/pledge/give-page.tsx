import { ShutNotice, type ShutKey } from '#components/pledge/shut-notice';
import { ActionLink } from '#components/site/action-link';
import { PageBody } from '#components/site/page-body';
import { PageHeading } from '#components/site/page-heading';
import { SourceNote, type Source } from '#components/site/source-note';
import type { Told } from '#components/site/told';
import type { Way } from '#components/campaign/three-ways';
import type { Shut } from '#domain/campaign';
import { placeIn } from '#domain/place-in';

const ROWS = [
  { key: 'gets', of: (way: Way) => way.gets },
  { key: 'vote', of: (way: Way) => [way.vote] },
  { key: 'paysFor', of: (way: Way) => [way.paysFor] },
  { key: 'shown', of: (way: Way) => [way.shown] },
] as const;

type GiveKey = ShutKey | 'levels' | 'title' | 'lead' | 'source' | (typeof ROWS)[number]['key'];

type Props = {
  told: Told<GiveKey>;
  ways: readonly Way[];
  sources: readonly Source[];
  /** Why none of the ways can be taken today. */
  shut: Shut | null;
  /** What stands between the ways and their sources. */
  children?: React.ReactNode;
};

/** `/give`, whole: the three ways side by side, row by row. */
export function GivePage({ told, ways, sources, shut, children }: Props) {
  const { t } = told;
  return (
    <PageBody>
      <PageHeading title={t('title')} lead={shut ? null : t('lead')} />
      {shut ? <ShutNotice told={told} shut={shut} /> : null}
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
            <WayAct told={told} way={way} isShut={shut !== null} />
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

/** The way's own page; of one that cannot be taken only what there is to read. */
function WayAct({ told: { tongue, t }, way, isShut }: { told: Told<'levels'>; way: Way; isShut: boolean }) {
  if (isShut && way.slug !== 'sponsorship') return null;
  return (
    <p className="pt-3">
      <ActionLink href={placeIn(tongue, `/give/${way.slug}`)} tone={isShut ? 'line' : 'sun'}>
        {isShut ? t('levels') : way.act}
      </ActionLink>
    </p>
  );
}
