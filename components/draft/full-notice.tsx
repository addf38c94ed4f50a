import type { FormAction } from '#components/form/form-state';
import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import { formatShortMoney } from '#domain/money';
import type { CheckedDraft } from '#server/draft/draft-queries';

/** The texts of the check page about a level without a free place. */
export type FullKey =
  'full' | 'fullText' | 'fullOthers' | 'fullChange' | 'tierValue' | 'wait' | 'waitText' | 'waitSignIn';

/**
 * A level that is full: the first full year of the term, the other levels that are not, the address of the form, which keeps the other answers, how many wait for a
 * place, and the action that joins them.
 */
export type FullLevel = Readonly<{
  year: number;
  others: CheckedDraft['otherTiers'];
  change: string;
  waiting: number;
  wait: FormAction;
}>;

/** The selected level is full in one of its years. The notice is above anything that looks like a form. */
export function FullNotice({ i18n: { language, t }, full }: { i18n: I18n<FullKey>; full: FullLevel }) {
  return (
    <section
      role="alert"
      aria-labelledby="full"
      className="mb-10 max-w-form border-4 border-alarm bg-raised p-5 md:p-6"
    >
      <h2 id="full" className="text-xl">
        {t('full', { year: String(full.year) })}
      </h2>
      <p className="mt-1 text-quiet">{t('fullText')}</p>
      {full.others.length > 0 ? (
        <>
          <p className="mt-4 font-semibold">{t('fullOthers')}</p>
          <ul className="mt-1">
            {full.others.map(({ slug, name, price }) => (
              <li key={slug}>
                <TextLink
                  href={`${full.change}&tier=${slug}#tier`}
                  prefetch={false}
                  className="link inline-flex min-h-9 items-center"
                >
                  {t('tierValue', { name, price: formatShortMoney(price, language.numbers) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
