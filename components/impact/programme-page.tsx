import type { ProgrammeView } from '#server/public/impact-view';
import { ProgrammeSumsNote, type SumsKey } from '#components/impact/programme-sums';
import { ActionLink } from '#components/page/action-link';
import { PageBody } from '#components/page/page-body';
import { SourceNote } from '#components/page/source-note';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { localizedPath } from '#domain/localized-path';

type Key =
  | 'overline'
  | 'source'
  | 'pledge'
  | 'soFar'
  | 'doesTitle'
  | 'doneTitle'
  | 'noSums'
  | 'noFacts'
  | 'othersTitle'
  | 'allProgrammes'
  | SumsKey;

/** `isClosed`: pledges are not possible, so the button links to the page that says so. */
type Props = { i18n: I18n<Key>; view: ProgrammeView; isClosed: boolean };

/** `/impact/[programme]`: what the programme does, what was done, the amount promised, and how to pledge. */
export function ProgrammePage({ i18n, view, isClosed }: Props) {
  const { language, t } = i18n;
  return (
    <PageBody>
      <div className="pb-10 pt-10 md:pb-14 md:pt-16">
        <p className="overline-label mb-3">
          <TextLink href={localizedPath(language, '/impact')} className="link-quiet">
            {t('overline')}
          </TextLink>
        </p>
        <h1 className="max-w-[11.5em] text-4xl">{view.name}</h1>
        <p className="figure-face mt-5 max-w-[20em] text-xl text-quiet">{view.short}</p>
      </div>
      <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <section aria-labelledby="so-far" className="border-t-[1.5px] border-ink pt-4 lg:order-last">
          <h2 id="so-far" className="text-xl">
            {t('soFar')}
          </h2>
          <ProgrammeSumsNote i18n={i18n} sums={view.sums} />
          <p className="mt-6">
            <ActionLink
              href={localizedPath(language, isClosed ? '/give' : `/give/one-time?programme=${view.slug}`)}
              tone={isClosed ? 'line' : 'sun'}
              prefetch={false}
              size="lg"
            >
              {t('pledge')}
            </ActionLink>
          </p>
        </section>
        <div>
          <section aria-labelledby="does">
            <h2 id="does" className="mb-4 border-t-[1.5px] border-ink pt-4 text-2xl">
              {t('doesTitle')}
            </h2>
            <div className="long-read">
              {view.long.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </section>
          <section aria-labelledby="done" className="mt-14">
            <h2 id="done" className="mb-5 border-t-[1.5px] border-ink pt-4 text-2xl">
              {t('doneTitle')}
            </h2>
            {view.facts.length > 0 ? (
              <ul className="done">
                {view.facts.map(({ text, source }) => (
                  <li key={text}>
                    <p>{text}</p>
                    <SourceNote source={source} label={t('source')} />
                  </li>
                ))}
              </ul>
            ) : (
              <p>{t('noFacts')}</p>
            )}
            {view.facts.length > 0 ? <p className="mt-4 text-sm text-quiet">{t('noSums')}</p> : null}
          </section>
        </div>
      </div>
      <nav aria-labelledby="others" className="mt-20 border-t-[1.5px] border-ink pt-5">
        <h2 id="others" className="mb-6 text-2xl">
          {t('othersTitle')}
        </h2>
        <ul className="grid gap-x-12 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
          {view.others.map(({ slug, name, short }) => (
            <li key={slug} className="border-t border-rule pt-3">
              <TextLink
                href={localizedPath(language, `/impact/${slug}`)}
                prefetch={false}
                className="link-quiet figure-face text-xl"
              >
                {name}
              </TextLink>
              <p className="mt-1 text-sm text-quiet">{short}</p>
            </li>
          ))}
        </ul>
        <p className="mt-8">
          <TextLink href={localizedPath(language, '/impact')}>{t('allProgrammes')}</TextLink>
        </p>
      </nav>
    </PageBody>
  );
}
