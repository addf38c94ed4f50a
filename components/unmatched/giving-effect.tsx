import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { Act } from '#components/review/supporter-forms';
import type { UnmatchedKey } from '#content/messages/unmatched-money';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, type Money } from '#domain/money';
import type { GivingPreview } from '#server/payment/unmatched-money-queries';

type Props = { effect: GivingPreview; amount: Money; act: Act; i18n: I18n<UnmatchedKey> };

/** What giving money to the chosen pledge does, and the button that does it. */
export function GivingEffect({ effect, amount, act, i18n: { t, language } }: Props) {
  const { reference, parts, excess, version } = effect;
  const textOf = (sum: Money) => formatMoney(sum, language.numbers);
  const submit = t('give', { amount: textOf(amount), reference });
  return (
    <section id="effect" aria-labelledby="effect-title" className="scroll-mt-4 border-s-4 border-sun bg-raised p-5">
      <h2 id="effect-title" className="text-xl">
        {t.rich('effectTitle', {
          reference: (
            <TextLink href={localizedPath(language, `/admin/pledges/${reference}`)} prefetch={false}>
              {reference}
            </TextLink>
          ),
        })}
      </h2>
      <ul className="my-3 border-t border-rule text-sm">
        {parts.map(({ due, settled, left }) => (
          <li key={due} className="flex flex-wrap justify-between gap-x-5 gap-y-1 border-b border-rule py-2">
            <span className="tabular">
              {t('effectPart', { amount: textOf(settled), day: formatDate(due, language.days) })}
            </span>
            <span className="text-quiet">
              {left.amount === 0n ? t('effectWhole') : t('effectLeft', { amount: textOf(left) })}
            </span>
          </li>
        ))}
        {excess.amount > 0n ? (
          <li className="border-b border-rule py-2 font-semibold text-alarm">
            {t('effectExcess', { amount: textOf(excess) })}
          </li>
        ) : null}
      </ul>
      <p className="mb-4 text-sm text-quiet">{t('effectEmail')}</p>
      <ActionButton
        {...act}
        initial={EMPTY_FORM}
        hidden={{ ...act.hidden, reference, version: String(version) }}
        submit={submit}
        label={submit}
        scope="give"
        tone="sun"
        size="md"
        autoFocus
      />
    </section>
  );
}
