import type { Route } from 'next';
import Form from 'next/form';
import { FormWaiting } from '#components/page/waiting-bar';
import { LimitWarnings } from '#components/catalogue-editor/limit-warnings';
import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { actionStyle } from '#components/page/action-style';
import type { I18n } from '#components/page/i18n';
import type { DeskCatalogueKey } from '#content/messages/desk-catalogue';
import type { DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import type { OfferChange } from '#domain/catalogue-compare';
import type { LimitWarning } from '#domain/catalogue-limits';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatShortMoney } from '#domain/money';

type PageI18n = I18n<DeskCatalogueKey | DeskCatalogueYearKey>;

type Props = {
  i18n: PageI18n;
  year: number;
  /** What the field of the day has. */
  typed: string;
  /** The day whose effects are shown, or why there is none. */
  chosen: Readonly<{ day: CivilDate }> | Readonly<{ day: null; why: 'not-a-day' | 'past-day' }>;
  /** The year that is on offer today, and what changes for those who sponsor from the day on. */
  current: Readonly<{ year: number; change: OfferChange }> | null;
  warnings: readonly LimitWarning[];
  /** The first day on offer as it is stored; empty for a draft. */
  seen: string;
  publish: FormAction;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** Asks for the first day on offer, then says what changes on it, with the button that publishes. */
export function PublishPage({ i18n, year, typed, chosen, current, warnings, seen, publish, words, hidden }: Props) {
  const { t, language } = i18n;
  const page = localizedPath(language, `/admin/catalogue/${year}/publish`);
  const day = chosen.day && formatDate(chosen.day, language.days);
  const fault = chosen.day === null ? t(chosen.why) : null;
  return (
    <div className="grid max-w-measure gap-8">
      <p>{t('publishText')}</p>
      <Form action={page as Route} className="grid justify-items-start gap-3">
        <div>
          <label htmlFor="from" className="font-medium">
            {t('day')}
          </label>
          <p id="from-hint" className="text-sm text-quiet">
            {t('dayHint')}
          </p>
          {fault ? (
            <p id="from-error" role="alert" className="mt-1 font-semibold text-alarm">
              {fault}
            </p>
          ) : null}
          <input
            type="date"
            id="from"
            name="from"
            defaultValue={typed}
            aria-describedby={fault ? 'from-hint from-error' : 'from-hint'}
            aria-invalid={fault ? true : undefined}
            className="control mt-2 max-w-64"
          />
        </div>
        <button type="submit" className={actionStyle({ tone: 'line', size: 'sm' })}>
          {t('showEffects')}
        </button>
        <FormWaiting />
      </Form>
      {day ? (
        <section aria-labelledby="effects">
          <h2 id="effects" className="mb-2 text-xl">
            {t('from', { day })}
          </h2>
          <LimitWarnings i18n={i18n} year={year} warnings={warnings} />
          <OfferChanges i18n={i18n} year={year} current={current} />
          <p className="mb-5 mt-3">{t('acceptedKeep')}</p>
          <ActionButton
            action={publish}
            words={words}
            initial={EMPTY_FORM}
            hidden={{ ...hidden, year: String(year), from: chosen.day ?? '', seen }}
            submit={t('publishFrom', { day })}
            scope="publish"
            size="md"
          />
        </section>
      ) : null}
    </div>
  );
}

/** What goes off offer, what is new, and which prices change. */
function OfferChanges({ i18n, year, current }: Pick<Props, 'i18n' | 'year' | 'current'>) {
  const { t, language } = i18n;
  if (!current) return <p>{t('nothingOnOffer')}</p>;
  if (current.year > year) return <p>{t('older', { year: current.year })}</p>;
  const { newLevels, goneLevels, prices, addOns, membership, newBenefits, goneBenefits } = current.change;
  const amount = (each: OfferChange['prices'][number]['before']) => formatShortMoney(each, language.numbers);
  const list = (names: readonly string[]) => new Intl.ListFormat(language.numbers).format(names);
  return (
    <ul className="grid list-disc gap-1.5 ps-5 wrap-anywhere">
      {current.year === year ? null : <li>{t('goesOff', { year: current.year })}</li>}
      {newLevels.map(({ name, price }) => (
        <li key={`new ${name}`}>{t('levelNew', { name, price: amount(price) })}</li>
      ))}
      {goneLevels.map((name) => (
        <li key={`gone ${name}`}>{t('levelGone', { name })}</li>
      ))}
      {prices.map(({ name, before, after }) => (
        <li key={`price ${name}`}>{t('priceChange', { name, before: amount(before), after: amount(after) })}</li>
      ))}
      {addOns.map(({ name, before, after }) => (
        <li key={`add-on ${name}`}>
          {after === null
            ? t('addOnGone', { name })
            : before === null
              ? t('addOnNew', { name, price: amount(after) })
              : t('addOnChange', { name, before: amount(before), after: amount(after) })}
        </li>
      ))}
      {membership ? <li>{membershipText(membership, amount, t)}</li> : null}
      {prices.length + addOns.length === 0 && !membership ? <li>{t('pricesSame')}</li> : null}
      {newBenefits.length > 0 ? (
        <li>{t('benefitsNew', { count: newBenefits.length, names: list(newBenefits) })}</li>
      ) : null}
      {goneBenefits.length > 0 ? (
        <li>{t('benefitsGone', { count: goneBenefits.length, names: list(goneBenefits) })}</li>
      ) : null}
    </ul>
  );
}

type AmountText = (amount: OfferChange['prices'][number]['before']) => string;

/** What a membership will cost. */
function membershipText(
  { before, after }: NonNullable<OfferChange['membership']>,
  amount: AmountText,
  t: Props['i18n']['t'],
): string {
  if (after === null) return t('membershipGone');
  const now = { price: amount(after.price), least: amount(after.least) };
  return before === null ? t('membershipNew', now) : t('membershipChange', { ...now, before: amount(before.price) });
}
