import { FocusedStatus } from '#components/desk/focused-status';
import { PledgeLink } from '#components/desk/pledge-link';
import { ActionButton } from '#components/form/action-button';
import type { EmailLookTexts } from '#components/form/email-look';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import type { FormWords } from '#components/form/form-messages';
import { ReasonForm } from '#components/form/reason-form';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import type { DeskBulkKey } from '#content/messages/desk-bulk';
import type { DeskDuesKey } from '#content/messages/desk-dues';
import { BULK_LIMIT } from '#domain/bulk-review';
import type { DuesAct } from '#domain/dues';
import { formatMoney, money } from '#domain/money';
import type { ChosenDues } from '#server/payment/dues-queries';

type Props = {
  i18n: I18n<DeskBulkKey | DeskDuesKey>;
  act: DuesAct;
  pledges: readonly ChosenDues[];
  /** How many were chosen, if that is more than one act takes. */
  tooMany: number | null;
  /** The act was just done: the page says what became of each pledge. */
  isDone: boolean;
  backHref: string;
  form: Readonly<{ action: FormAction; words: FormWords; hidden: Readonly<Record<string, string>> }>;
  email: EmailLookTexts;
};

/** `/admin/payments/chosen`: what reminding or releasing would do to each of the chosen pledges, and afterwards what it did. */
export function DuesPage({ i18n, act, pledges, tooMany, isDone, backHref, form, email }: Props) {
  const { t } = i18n;
  const able = pledges.filter(({ refusal }) => refusal === null);
  const done = pledges.filter((pledge) => pledge.isDone).length;
  return (
    <>
      {isDone ? (
        <FocusedStatus id="done" autoFocus>
          {t(`outcome-${act}`, { count: done })}{' '}
          {done < pledges.length ? t('bulkNotDone', { count: pledges.length - done }) : null}
        </FocusedStatus>
      ) : null}
      <h1 className="mb-2 text-2xl">{t(`title-${act}`)}</h1>
      {pledges.length === 0 ? (
        <div className="mb-4 border-y border-rule py-8">
          <p className="figure-face text-xl">
            {tooMany === null ? t('bulkNone') : t('bulkTooMany', { count: tooMany, most: BULK_LIMIT })}
          </p>
          <p className="mt-2 text-quiet">{t('bulkNoneText')}</p>
        </div>
      ) : null}
      {pledges.length > 0 && !isDone ? (
        <>
          <p className="mb-1 max-w-measure text-sm text-quiet">{t('lead')}</p>
          <p className="mb-4 font-semibold">
            {[
              t(`will-${act}`, { count: able.length, amount: sumText(able, i18n) }),
              ...(able.length < pledges.length ? [t('bulkCannot', { count: pledges.length - able.length })] : []),
            ].join(' · ')}
          </p>
        </>
      ) : null}
      {pledges.length > 0 ? (
        <ul className="border-t-[1.5px] border-ink" aria-label={t(isDone ? 'bulkOutcome' : 'bulkWhat')}>
          {pledges.map((pledge) => (
            <Row key={pledge.reference} act={act} pledge={pledge} isDone={isDone} i18n={i18n} />
          ))}
        </ul>
      ) : null}
      {able.length > 0 && !isDone ? <Confirm act={act} able={able} form={form} email={email} i18n={i18n} /> : null}
      <p className="mt-6 text-sm">
        <TextLink href={backHref} prefetch={false} className="link inline-flex min-h-6 items-center">
          {t('bulkBack')}
        </TextLink>
      </p>
    </>
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
