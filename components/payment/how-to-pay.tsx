import { QrCode } from '#components/page/qr-code';
import type { I18n } from '#components/page/i18n';
import type { PayKey } from '#content/messages/how-to-pay';
import { compareDates, formatDate, type CivilDate } from '#domain/civil-date';
import { inGroupsOfFour } from '#domain/bank-account';
import { accountFacts, paymentCode, paymentReference, type HowToPay, type NextPayment } from '#domain/how-to-pay';
import { formatMoney } from '#domain/money';

type Props<L extends string> = Readonly<{
  i18n: I18n<PayKey>;
  lang: L;
  howToPay: HowToPay<L>;
  next: NextPayment;
  today: CivilDate;
  reference: string;
  /** The address of the calendar of what is due. */
  calendar: string;
  /** The form for paying online; left out where that is not possible. */
  online?: React.ReactNode;
}>;

/** The account for a transfer, and a code with the same for a banking app. A click on a value selects all of it. */
function Transfer<L extends string>({ i18n: { t, language }, lang, howToPay, next, reference }: Props<L>) {
  const { holder, iban } = howToPay.account;
  const code = paymentCode(howToPay, next, reference);
  const printed = paymentReference(howToPay, reference);
  const facts = [...accountFacts(howToPay, lang, t), { term: t('reference'), text: printed }];
  const amount = formatMoney(next.amount, language.numbers);
  const values = { amount, holder, iban: inGroupsOfFour(iban ?? ''), reference: printed };
  // An IBAN takes all the width that a code leaves, so beside a code the labels are above their values.
  const [part, row] = code ? ['sm:grid-cols-[minmax(0,1fr)_auto]', ''] : ['', 'sm:grid-cols-[8rem_minmax(0,1fr)]'];
  return (
    <div className={`grid content-start gap-x-10 gap-y-6 ${part}`}>
      <div>
        <h3 className="text-lg font-semibold">{t('transfer')}</h3>
        <dl className="mt-3 border-t border-rule">
          {facts.map(({ term, text }) => (
            <div key={term} className={`group grid items-baseline gap-x-4 border-b border-rule py-2.5 ${row}`}>
              <dt className="text-sm text-quiet">{term}</dt>
              <dd className="tabular font-medium wrap-anywhere select-all group-last:text-lg group-last:font-semibold">
                {text}
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 max-w-measure text-sm text-quiet">{t('giveReference')}</p>
      </div>
      {code ? (
        <figure className="w-52 max-w-full sm:pt-1">
          <QrCode text={code} label={t('code', values)} />
          <figcaption className="mt-2 text-sm text-quiet">{t('scan')}</figcaption>
        </figure>
      ) : null}
    </div>
  );
}

/** How to pay what is open next of a pledge: how much by when, to which account, with which reference. */
export function HowToPay<L extends string>(props: Props<L>) {
  const { i18n, lang, howToPay, next, today, reference, calendar } = props;
  const { t, language } = i18n;
  const { cheque, note } = howToPay;
  return (
    <section aria-labelledby="how-to-pay">
      <h2 id="how-to-pay" className="mb-4 text-2xl">
        {t('title')}
      </h2>
      <div className="grid gap-6 rounded-md border border-rule bg-raised p-5 md:p-7">
        <p className="text-lg">
          {t.rich(compareDates(next.due, today) < 0 ? 'payLate' : 'payBy', {
            amount: (
              <strong className="figure-face tabular text-2xl font-medium">
                {formatMoney(next.amount, language.numbers)}
              </strong>
            ),
            day: formatDate(next.due, language.days),
          })}
        </p>
        {/* Beside each other where both have room: on the confirmation, which is as wide as the page. */}
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] gap-x-14 gap-y-8">
          {props.online}
          <Transfer {...props} />
          {cheque ? (
            <div>
              <h3 className="text-lg font-semibold">{t('cheque')}</h3>
              <p className="mt-3">
                {t.rich('chequeText', {
                  payee: cheque.payee,
                  reference: (
                    <strong className="tabular font-medium whitespace-nowrap">
                      {paymentReference(howToPay, reference)}
                    </strong>
                  ),
                })}
              </p>
              <address className="mt-2 whitespace-pre-line not-italic">{cheque.address.join('\n')}</address>
            </div>
          ) : null}
        </div>
        {note ? <p className="border-s-4 border-sun ps-4">{note[lang]}</p> : null}
        <p>
          <a href={calendar} className="link" download>
            {t('calendar')}
          </a>
        </p>
      </div>
    </section>
  );
}
