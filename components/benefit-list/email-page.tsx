import { BenefitEmailForm } from '#components/benefit-list/email-form';
import { periodText } from '#components/benefit-list/period-form';
import { textsOf, type I18n, type Language } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { Act } from '#components/review/supporter-forms';
import type { BenefitEmailKey } from '#content/messages/benefit-emails';
import type { BenefitListKey } from '#content/messages/benefit-lists';
import { emailFields, PLACEHOLDERS, type EmailWords } from '#domain/benefit-email';
import { toPeriodQuery, type BenefitPeriod } from '#domain/benefit-list';
import { localizedPath } from '#domain/localized-path';
import type { BenefitListView } from '#server/benefit-list/benefit-list-queries';

type Props = {
  i18n: I18n<BenefitEmailKey | BenefitListKey>;
  list: BenefitListView;
  period: BenefitPeriod;
  counts: Readonly<{ recipients: number; organisations: number }>;
  act: Act;
  /** The site's languages, the default first, each with the template that its text starts from. */
  languages: readonly Language[];
  templates: Readonly<Record<string, EmailWords>>;
};

const FORM_KEYS = ['subject', 'text', 'textHint', 'previewFor', 'preview', 'previewAgain'] as const;

/** `/admin/benefits/[benefit]/email`: writes to the primary contacts of everyone who gets a benefit. */
export function BenefitEmailPage({ i18n, list, period, counts, act, languages, templates }: Props) {
  const { t, language } = i18n;
  const back = `${localizedPath(language, `/admin/benefits/${list.slug}`)}?${toPeriodQuery(period)}`;
  const [first, ...others] = languages;
  const answers = languages.flatMap(({ code }) => {
    const { subject, text } = emailFields(code);
    const words = templates[code];
    return words ? [[subject, words.subject] as const, [text, words.text] as const] : [];
  });
  const title = t('title', { name: list.name });
  return (
    <>
      <p className="mb-2 text-sm">
        <TextLink href={back} prefetch={false} className="link-quiet">
          {t('back')}
        </TextLink>
      </p>
      <h1 className="mb-2 text-2xl wrap-anywhere">{title}</h1>
      <p className="text-quiet">{periodText(period, i18n)}</p>
      {counts.recipients === 0 || !first ? (
        <p className="mt-6 border-y border-rule py-8">{t('nobody')}</p>
      ) : (
        <>
          <p className="max-w-measure">
            {t('lead', { count: counts.recipients, organisations: counts.organisations })}
          </p>
          <div className="my-6 max-w-measure border-s-4 border-rule ps-4 text-sm">
            <p className="font-semibold">{t('placeholders')}</p>
            <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
              {PLACEHOLDERS.map((name) => (
                <div key={name} className="contents">
                  <dt>
                    <code translate="no">{`{${name}}`}</code>
                  </dt>
                  <dd className="text-quiet">{t(`is-${name}`)}</dd>
                </div>
              ))}
            </dl>
          </div>
          <BenefitEmailForm
            act={act}
            initial={{ answers: Object.fromEntries(answers), errors: [] }}
            texts={{ ...textsOf(i18n, FORM_KEYS), title }}
            first={first}
            others={others.map(({ code, name }) => ({
              code,
              name,
              use: t('useLanguage', { language: name }),
              hint: t('useHint', { language: first.name }),
            }))}
            choices={list.lines
              .filter(({ contacts }) => contacts.length > 0)
              .map(({ reference, organisation }) => ({ reference, name: organisation.name }))}
          />
        </>
      )}
    </>
  );
}
