import { ActionButton } from '#components/form/action-button';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { SponsorshipRenewalKey } from '#content/messages/sponsorship-renewal';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { RenewalView } from '#server/renewal/renewal-queries';

type Props = {
  i18n: I18n<SponsorshipRenewalKey>;
  renewal: RenewalView;
  action: FormAction;
  words: FormWords;
  /** The form's key, language and organisation. */
  hidden: Readonly<Record<string, string>>;
};

/** The renewal of an organisation's sponsorship: until when it runs, what changes in price and benefits, and the next step. */
export function RenewalPart({ i18n, renewal, action, words, hidden }: Props) {
  const { t, language } = i18n;
  const { reference, level, tier, until, isOver, keptUntil, step, years, amount } = renewal;
  const values = { level, until: formatDate(until, language.days) };
  const linkTo = (path: string, text: string) => (
    <TextLink href={localizedPath(language, path)} prefetch={false} className="link inline-flex min-h-6 items-center">
      {text}
    </TextLink>
  );
  return (
    <section
      id="renewal"
      aria-labelledby="renewal-title"
      className="mb-10 scroll-mt-6 rounded-md border border-rule bg-raised p-5 md:p-6"
    >
      <h2 id="renewal-title" className="text-xl">
        {t('title')}
      </h2>
      <p className="mt-2 max-w-measure">
        {t(isOver ? 'over' : 'runs', values)}{' '}
        {keptUntil && step !== 'waits' ? t('kept', { kept: formatDate(keptUntil, language.days) }) : ''}
      </p>
      {step === 'waits' ? (
        <p className="mt-3 font-medium">
          {t('waits')} {linkTo(`/account/pledges/${renewal.renewal}`, t('seeRenewal'))}
        </p>
      ) : null}
      {step === 'closed' ? <p className="mt-3">{t('closed')}</p> : null}
      {step === 'form' ? (
        <p className="mt-3 max-w-measure">
          {t('form')} {linkTo(`/give/sponsorship?tier=${tier}`, t('toForm'))}
        </p>
      ) : null}
      {step === 'full' ? (
        <p className="mt-3 max-w-measure">
          {t('full')} {linkTo(`/give/sponsorship?tier=${tier}`, t('toList'))}
        </p>
      ) : null}
      {step === 'renew' && amount ? (
        <>
          <Changes i18n={i18n} renewal={renewal} />
          <div className="mt-4 grid justify-items-start gap-3">
            <p className="max-w-measure">{t('offer', { years, amount: formatMoney(amount, language.numbers) })}</p>
            <ActionButton
              action={action}
              initial={EMPTY_FORM}
              hidden={{ ...hidden, reference, amount: String(amount.amount) }}
              words={words}
              submit={t('renew')}
              scope="renew"
              size="md"
            />
            <p className="max-w-measure text-quiet">{t(isOver ? 'nextOver' : 'next')}</p>
            {linkTo('/give/sponsorship', t('otherForm'))}
          </div>
        </>
      ) : null}
    </section>
  );
}

/** What a year costs now and before, and what is new, gone or different in the benefits. */
function Changes({ i18n: { t, language }, renewal }: Pick<Props, 'i18n' | 'renewal'>) {
  const { before, price, changes, addOns } = renewal;
  const { added, removed, changed, full } = changes;
  const now = price ? formatMoney(price, language.numbers) : '';
  const counted = ({ name, quantity }: (typeof added)[number]) =>
    quantity === null ? name : t('benefitTimes', { name, quantity });
  const count = (quantity: number | null) =>
    quantity === null ? t('some') : quantity.toLocaleString(language.numbers);
  const addOnText = ({ name, before: was, after, isIncluded }: (typeof addOns)[number]) => {
    if (!after) return t(isIncluded ? 'addOnIncluded' : 'addOnGone', { name });
    const values = { name, price: formatMoney(after, language.numbers), before: formatMoney(was, language.numbers) };
    return t(after.amount === was.amount ? 'addOnSame' : 'addOnChanged', values);
  };
  const lists = [
    { title: t('addOns'), items: addOns.map(addOnText) },
    { title: t('added'), items: added.map(counted) },
    {
      title: t('changed'),
      items: changed.map(({ name, before: was, after }) =>
        t('changedTimes', { name, before: count(was), after: count(after) }),
      ),
    },
    { title: t('removed'), items: removed.map(counted) },
    { title: t('benefitsFull'), items: full.map(({ name }) => name) },
  ].filter(({ items }) => items.length > 0);
  const isSame = added.length + removed.length + changed.length + full.length === 0;
  return (
    <>
      <p className="mt-3 max-w-measure">
        {!before
          ? t('price', { price: now })
          : before.amount === price?.amount
            ? t('priceSame', { price: now })
            : t('priceChanged', { price: now, before: formatMoney(before, language.numbers) })}{' '}
        {isSame ? t('benefitsSame') : ''}
      </p>
      {lists.map(({ title, items }) => (
        <div key={title} className="mt-3">
          <h3 className="text-sm font-semibold">{title}</h3>
          <ul className="mt-1 list-disc ps-5">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
