import { CoreSample } from '#components/campaign/core-sample';
import { Section } from '#components/campaign/section';
import { SourceNote, type Source } from '#components/page/source-note';
import type { I18n } from '#components/page/i18n';
import type { StoryYear } from '#server/public/list-ten-years';

export type StoryPart = { text: string; source: Source };

export type YearsKey = 'yearsTitle' | 'yearsCaption' | 'source';

type Props = { i18n: I18n<YearsKey>; years: readonly StoryYear[]; story: readonly StoryPart[] };

/** Ten years as a forester reads them: a core drilled from the first ring to the youngest. */
export function TenYears({ i18n: { t }, years, story }: Props) {
  const first = years[0];
  const last = years.at(-1);
  const dated = years.filter((year) => year.note);
  return (
    <Section
      night
      id="ten-years"
      title={t('yearsTitle')}
      lead={story.map((part) => (
        <p key={part.text} className="mb-5 text-ink">
          {part.text}
          <br />
          <SourceNote source={part.source} label={t('source')} />
        </p>
      ))}
    >
      <figure>
        <CoreSample years={years} />
        <figcaption className="mt-4 text-sm text-quiet">
          {t('yearsCaption', { first: first?.year ?? '', last: last?.year ?? '' })}
        </figcaption>
      </figure>
      <ol className="mt-9 grid gap-x-12 gap-y-7 md:grid-cols-3">
        {dated.map((year) => (
          <li key={year.year} className="border-t border-rule pt-4">
            <p className="figure-face text-2xl font-medium text-sun">{year.year}</p>
            <p className="mt-2 max-w-[38ch]">{year.note}</p>
            {year.source ? (
              <p className="mt-2">
                <SourceNote source={year.source} label={t('source')} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
