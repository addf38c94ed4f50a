import type { Phase } from '#components/campaign/progress-text';
import { Section } from '#components/campaign/section';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';
import { localizedPath } from '#domain/localized-path';
import type { WithPromised } from '#server/public/home-view';

/** A programme in the list, with its texts and the amount promised for it. */
export type ListedProgramme = WithPromised<Readonly<{ slug: string; name: string; short: string; story: string }>>;

export type ProgrammesKey =
  | 'programmesTitle'
  | 'programmesLead'
  | 'programmeSupporters'
  | 'programmePromised'
  | 'programmePromisedSum'
  | 'programmeFirst'
  | 'programmesNote';

type Props = { i18n: I18n<ProgrammesKey>; programmes: readonly ListedProgramme[]; phase: Phase | null };

/** What a pledge can be for, as a table of contents. Each entry links to its form, or to its page while pledges are not possible. */
export function ProgrammeList({ i18n: { language, t }, programmes, phase }: Props) {
  const isClosed = phase === 'before' || phase === 'after';
  return (
    <Section id="programmes" title={t('programmesTitle')} lead={t('programmesLead')}>
      <ul>
        {programmes.map((programme) => (
          <li
            key={programme.slug}
            className="grid gap-x-12 gap-y-2 border-t border-rule py-6 last:border-b lg:grid-cols-[5fr_5fr_2fr]"
          >
            <h3 className="text-xl">
              <TextLink
                href={localizedPath(
                  language,
                  `${isClosed ? '/impact/' : '/give/one-time?programme='}${programme.slug}`,
                )}
                prefetch={false}
                className="link-quiet"
              >
                {programme.name}
              </TextLink>
            </h3>
            <p className="max-w-measure">
              <strong className="font-semibold">{programme.short}</strong>{' '}
              <span className="text-quiet">{programme.story}</span>
            </p>
            <p className="lg:text-end">
              {programme.promised ? (
                <>
                  <span className="figure-face text-xl font-medium">
                    {programme.supporters === null
                      ? formatShortMoney(programme.promised, language.numbers)
                      : t('programmeSupporters', { count: programme.supporters })}
                  </span>{' '}
                  <span className="text-sm text-quiet lg:block">
                    {programme.supporters === null
                      ? t('programmePromised')
                      : t('programmePromisedSum', { amount: formatShortMoney(programme.promised, language.numbers) })}
                  </span>
                </>
              ) : phase === 'after' ? null : (
                <span className="text-sm text-quiet">{t('programmeFirst')}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-5 max-w-measure text-sm text-quiet">{t('programmesNote')}</p>
    </Section>
  );
}
