import { AddressChangeForm } from '#components/desk/address-change-form';
import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { AsOf } from '#components/page/as-of';
import { textsOf, type I18n } from '#components/page/i18n';
import type { AddressChangeKey } from '#content/messages/address-change';
import type { WaitingAddressChange } from '#server/address-change/address-change-queries';

type Props = {
  i18n: I18n<AddressChangeKey>;
  changes: readonly WaitingAddressChange[];
  /** Hours until a change takes effect. */
  hours: number;
  acts: Readonly<{
    request: FormAction;
    stop: FormAction;
    words: FormWords;
    hidden: Readonly<Record<string, string>>;
  }>;
};

/** The part of `/admin/people` for a lost mailbox: the changes of address that wait, each with a button that stops it, and the form that asks for one. */
export function AddressChanges({ i18n, changes, hours, acts }: Props) {
  const { t, language } = i18n;
  const { request, stop, words, hidden } = acts;
  return (
    <section aria-labelledby="lost-mailbox" className="mt-12 max-w-xl">
      <h2 id="lost-mailbox" className="mb-2 text-xl">
        {t('heading')}
      </h2>
      <p className="mb-4 text-sm text-quiet">{t('headingText', { hours })}</p>
      {changes.length > 0 ? (
        <>
          <h3 className="mb-2 font-semibold">{t('waitingChanges')}</h3>
          <ul className="mb-6 border-t border-rule">
            {changes.map(({ id, name, from, to, effectiveAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-rule py-3"
              >
                <div className="min-w-0">
                  {name ? <p className="font-semibold wrap-anywhere">{name}</p> : null}
                  <p className="text-sm wrap-anywhere">{t('fromTo', { from, to })}</p>
                  <p className="text-sm text-quiet">
                    {t('takesEffect')}: <AsOf instant={effectiveAt} days={language.days} />
                  </p>
                </div>
                <ActionButton
                  action={stop}
                  words={words}
                  initial={EMPTY_FORM}
                  hidden={{ ...hidden, change: id }}
                  submit={t('stop')}
                  label={t('stopOf', { who: name ?? from })}
                  scope={`stop-${id}`}
                  tone="line"
                  size="sm"
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <AddressChangeForm
        action={request}
        words={words}
        hidden={hidden}
        texts={textsOf(i18n, ['heading', 'current', 'newAddress', 'why', 'whyHint', 'request'])}
      />
    </section>
  );
}
