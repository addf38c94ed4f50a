import { ActionLink } from '#components/site/action-link';
import { PageBody } from '#components/site/page-body';
import { PageHeading } from '#components/site/page-heading';
import { SourceNote, type Source } from '#components/site/source-note';
import type { Way } from '#components/campaign/three-ways';

const ROWS = [
  { label: 'What one gets', of: (way: Way) => way.gets },
  { label: 'A vote?', of: (way: Way) => [way.vote] },
  { label: 'What it pays for', of: (way: Way) => [way.paysFor] },
  { label: 'How one is shown', of: (way: Way) => [way.shown] },
] as const;

/** `/give`, whole: the three ways side by side, row by row. */
export function GivePage({ ways, sources }: { ways: readonly Way[]; sources: readonly Source[] }) {
  return (
    <PageBody>
      <PageHeading
        title="Three ways to support"
        lead="Nothing is charged on this site. You make a promise, it is reviewed where it is large, and you follow each part until it has arrived."
      />
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
                <div key={row.label} className="border-t border-rule pt-3">
                  <dt className="overline-label">{row.label}</dt>
                  {row.of(way).map((text) => (
                    <dd key={text} className="mt-1">
                      {text}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
            <p className="pt-3">
              <ActionLink href={`/give/${way.slug}`}>{way.act}</ActionLink>
            </p>
          </section>
        ))}
      </div>
      <div className="mt-14 flex flex-col gap-1 border-t border-rule pt-4">
        {sources.map((source) => (
          <SourceNote key={source.name} source={source} />
        ))}
      </div>
    </PageBody>
  );
}
