import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { lineText } from '#components/waiting/waiting-part';
import type { WaitingListKey } from '#content/messages/waiting-list';
import { localizedPath } from '#domain/localized-path';
import type { MissingBenefit } from '#server/waiting/missing-benefits-queries';

type Props = {
  i18n: I18n<WaitingListKey>;
  benefits: readonly MissingBenefit[];
  /** Joins the waiting list of the benefit in the field `benefit`. */
  action: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** The limited benefits that a sponsorship has no place of, each with its waiting list. */
export function MissingBenefits({ i18n, benefits, action, words, hidden }: Props) {
  const { t, language } = i18n;
  if (benefits.length === 0) return null;
  return (
    <section id="waiting" aria-labelledby="missing-benefits">
      <h2 id="missing-benefits" className="text-2xl">
        {t('offBenefits')}
      </h2>
      <p className="mt-2 max-w-measure text-quiet">{t('offText')}</p>
      <ul className="mt-4">
        {benefits.map(({ slug, name, entry }) => (
          <li
            key={slug}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-2"
          >
            {entry === null ? (
              <>
                <span className="min-w-0">{name}</span>
                <ActionButton
                  action={action}
                  initial={EMPTY_FORM}
                  hidden={{ ...hidden, benefit: slug }}
                  words={words}
                  submit={t('joinBenefit')}
                  label={t('joinBenefitFor', { list: name })}
                  scope={`wait-${slug}`}
                  tone="line"
                  size="sm"
                />
              </>
            ) : entry.isOwn ? (
              <TextLink
                href={localizedPath(language, `/account/waiting/${entry.id}`)}
                prefetch={false}
                className="link inline-flex min-h-9 items-center"
              >
                {lineText({ ...entry, list: name }, i18n)}
              </TextLink>
            ) : (
              <span>{lineText({ ...entry, list: name }, i18n)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
