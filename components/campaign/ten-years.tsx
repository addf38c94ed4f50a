import { CoreSample } from '#components/campaign/core-sample';
import { Section } from '#components/campaign/section';
import type { YearView } from '#components/campaign/year-view';
import { SourceNote, type Source } from '#components/site/source-note';

export type StoryPart = { text: string; source: Source };

/** Ten years as a forester reads them: a core drilled from the first ring to the youngest. */
export function TenYears({ years, story }: { years: readonly YearView[]; story: readonly StoryPart[] }) {
  const first = years[0];
  const last = years.at(-1);
  const told = years.filter((year) => year.note);
  return (
    <Section
      night
      id="ten-years"
      title="Ten rings, one a year"
      lead={story.map((part) => (
        <p key={part.text} className="mb-5 text-ink">
          {part.text}
          <br />
          <SourceNote source={part.source} />
        </p>
      ))}
    >
      <figure>
        <CoreSample years={years} />
        <figcaption className="mt-4 text-sm text-quiet">
          Sponsored every year from {first?.year} to {last?.year}. Amounts are shown only where a source states them.
        </figcaption>
      </figure>
      <ol className="mt-9 grid gap-x-12 gap-y-7 md:grid-cols-3">
        {told.map((year) => (
          <li key={year.year} className="border-t border-rule pt-4">
            <p className="figure-face text-2xl font-medium text-sun">{year.year}</p>
            <p className="mt-2 max-w-[38ch]">{year.note}</p>
            {year.source ? (
              <p className="mt-2">
                <SourceNote source={year.source} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
