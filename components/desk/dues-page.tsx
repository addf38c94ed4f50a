import { ChosenPage, type ChosenProps } from '#components/desk/chosen-page';
import { PledgeLink } from '#components/desk/pledge-link';
import { ActionButton } from '#components/form/action-button';
import type { EmailLookTexts } from '#components/form/email-look';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import type { DeskBulkKey } from '#content/messages/desk-bulk';
import type { DeskDuesKey } from '#content/messages/desk-dues';
import type { DuesAct } from '#domain/dues';
import { formatMoney, money } from '#domain/money';
import type { ChosenDues } from '#server/payment/dues-queries';

type Props = ChosenProps & {
  i18n: I18n<DeskBulkKey | DeskDuesKey>;
  act: DuesAct;
  pledges: readonly ChosenDues[];
  form: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
  email: EmailLookTexts;
};

/** `/admin/payments/chosen`: what reminding or releasing would do to each of the chosen pledges, and afterwards what it did. */
export function DuesPage({ i18n, act, pledges, form, email, ...page }: Props) {
  const { t } = i18n;
  const able = pledges.filter(({ refusal }) => refusal === null);
  const done = pledges.filter(({ isDone }) => isDone).length;
  return (
    <ChosenPage
      {...page}
      i18n={i18n}
      title={t(`title-${act}`)}
      lead={t('lead')}
      will={t(`will-${act}`, { count: able.length, amount: sumText(able, i18n) })}
      did={t(`outcome-${act}`, { count: done })}
      chosen={pledges.length}
      able={able.length}
      done={done}
      confirm={<Confirm act={act} able={able} form={form} email={email} i18n={i18n} />}
    >
      {pledges.map((pledge) => (
        <Row key={pledge.reference} act={act} pledge={pledge} isDone={page.isDone} i18n={i18n} />
      ))}
    </ChosenPage>
  );
}

/** The sum of the amounts, one for each currency. */
function sumText(pledges: readonly ChosenDues[], { language }: Props['i18n']): string {
  const sums = new Map<ChosenDues['amount']['currency'], bigint>();
  for (const { amount } of pledges) sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + amount.amount);
  return [...sums].map(([currency, sum]) => formatMoney(money(sum, currency), language.numbers)).join(' · ') || '0';
}

type RowProps = Pick<Props, 'act' | 'isDone' | 'i18n'> & { pledge: ChosenDues };

function Row({ act, pledge, isDone, i18n: { t, language } }: RowProps) {
  const { reference, name, amount, refusal } = pledge;
  const isGood = isDone ? pledge.isDone : refusal === null;
  const said = () => {
    if (isDone && pledge.isDone) return t(`done-${act}`);
    if (refusal !== null) return t(refusal);
    return isDone ? t('bulkRowChanged') : t(`row-${act}`, { amount: formatMoney(amount, language.numbers) });
  };
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-2">
      <p className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <PledgeLink reference={reference} language={language} />
        <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
      </p>
      <p className={`min-w-0 wrap-anywhere ${isGood ? '' : 'font-semibold text-alarm'}`}>{said()}</p>
    </li>
  );
}

type ConfirmProps = Pick<Props, 'act' | 'form' | 'email' | 'i18n'> & { able: readonly ChosenDues[] };

function Confirm({ act, able, form, email, i18n: { t } }: ConfirmProps) {
  const rows = able.map(({ reference, version }) => `${reference}:${version}`).join(' ');
  const hidden = { ...form.hidden, rows };
  const submit = t(`submit-${act}`, { count: able.length });
  return (
    <section aria-labelledby="confirm" className="mt-8 max-w-form">
      <h2 id="confirm" className="mb-3 text-xl">
        {t('confirm')}
      </h2>
      {act === 'release' ? (
        <ReasonForm
          {...form}
          hidden={hidden}
          scope="dues"
          label={t('reason')}
          hint={t('reasonHint')}
          submit={submit}
          tone="alarm"
          email={email}
        />
      ) : (
        <ActionButton
          {...form}
          hidden={hidden}
          initial={EMPTY_FORM}
          submit={submit}
          size="md"
          label={submit}
          email={email}
        />
      )}
    </section>
  );
}
