import { DeliveryForm } from '#components/delivery/delivery-form';
import { EvidenceForm } from '#components/delivery/evidence-form';
import { DELIVERY_FORM_KEYS } from '#components/delivery/delivery-form-keys';
import { ReasonForm } from '#components/form/reason-form';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { StateBadge, type StateWords } from '#components/pledge/state-badge';
import type { Act } from '#components/review/supporter-forms';
import type { DeliveryKey } from '#content/messages/deliveries';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import type { BenefitYear, DeliveryView, SponsorYear } from '#server/delivery/delivery-queries';

/** What staff can do. `evidence`: what a form for a file needs; `newKey` makes the idempotency key of a form, `today` is `YYYY-MM-DD`. */
export type DeliveryActs = Readonly<{
  record: Act;
  takeBack: Act;
  evidence: Pick<React.ComponentProps<typeof EvidenceForm>, 'hidden' | 'done' | 'words'>;
  newKey: () => string;
  today: string;
}>;

type Shared = {
  i18n: I18n<DeliveryKey>;
  year: SponsorYear;
  acts?: DeliveryActs | undefined;
  /** The address of the list of who gets a benefit, by its slug; left out for contacts. */
  listOf?: ((slug: string) => string) | undefined;
};

function stateOf({ promised, delivered }: BenefitYear, { t }: I18n<DeliveryKey>): StateWords {
  if (delivered === 0)
    return { tone: 'wait', label: promised === 1 ? t('state-none') : t('state-none-of', { promised }) };
  if (delivered < promised) return { tone: 'ask', label: t('state-part', { delivered, promised }) };
  return { tone: 'good', label: promised === 1 ? t('state-all') : t('state-all-of', { promised }) };
}

/** The benefits of a year by their groups, each with what was delivered and, for staff, the form that records more. */
export function BenefitLines(props: Shared) {
  const { benefits } = props.year;
  const groups = [...new Set(benefits.map(({ group }) => group))];
  if (benefits.length === 0) return <p className="text-quiet">{props.i18n.t('nothingPromised')}</p>;
  return groups.map((group) => (
    <div key={group} className="mt-5">
      <p className="pb-1 text-sm font-semibold text-quiet">{group}</p>
      <ul className="border-t border-rule">
        {benefits
          .filter((benefit) => benefit.group === group)
          .map((benefit) => (
            <li key={benefit.slug} className="border-b border-rule py-2.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                {props.listOf ? (
                  <TextLink
                    href={props.listOf(benefit.slug)}
                    prefetch={false}
                    className="link-quiet inline-flex min-h-6 items-center wrap-anywhere"
                  >
                    {benefit.name}
                  </TextLink>
                ) : (
                  <span className="wrap-anywhere">{benefit.name}</span>
                )}
                <span className="tabular text-sm">
                  <StateBadge {...stateOf(benefit, props.i18n)} />
                </span>
              </div>
              {benefit.deliveries.length > 0 ? (
                <ul className="mt-1 text-sm">
                  {benefit.deliveries.map((delivery) => (
                    <li key={delivery.id} className="py-1">
                      <DeliveryLine delivery={delivery} benefit={benefit} {...props} />
                    </li>
                  ))}
                </ul>
              ) : null}
              {props.acts && benefit.delivered < benefit.promised ? (
                <Record benefit={benefit} {...props} acts={props.acts} />
              ) : null}
            </li>
          ))}
      </ul>
    </div>
  ));
}

function DeliveryLine({
  delivery,
  benefit,
  i18n,
  year: { reference },
  acts,
}: Shared & { delivery: DeliveryView; benefit: BenefitYear }) {
  const { t, language } = i18n;
  const { id, quantity, link, file, note, by, takenBack } = delivery;
  const day = formatDate(delivery.on, language.days);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className={`tabular ${takenBack === null ? '' : 'line-through'}`}>
          {benefit.promised === 1 ? t('lineOnce', { day }) : t('line', { quantity, day })}
        </span>
        {note === null ? null : <span className="min-w-0 whitespace-pre-line wrap-anywhere text-quiet">{note}</span>}
        {link === null ? null : (
          <a href={link} rel="noopener noreferrer" className="link inline-flex min-h-6 items-center">
            {t('seeIt')}
          </a>
        )}
        {file === null ? null : (
          <a
            href={localizedPath(language, `/account/pledges/${reference}/evidence/${id}`)}
            className="link inline-flex min-h-6 items-center"
          >
            {t('evidenceFile', { type: file })}
          </a>
        )}
        {by === null ? null : <span className="text-quiet">{t('recordedBy', { name: by })}</span>}
      </div>
      {takenBack === null ? null : (
        <p className="mt-1 whitespace-pre-line wrap-anywhere text-alarm">{t('takenBack', { reason: takenBack })}</p>
      )}
      {acts && takenBack === null ? <EvidenceForm i18n={i18n} delivery={delivery} {...acts.evidence} /> : null}
      {acts && takenBack === null ? (
        <ReasonForm
          {...acts.takeBack}
          hidden={{ ...acts.takeBack.hidden, delivery: id }}
          scope={`take-back-${id}`}
          fold={t('takeBackFold')}
          label={t('takeBackReason')}
          hint={t('takeBackHint')}
          submit={t('takeBack')}
          tone="alarm"
        />
      ) : null}
    </>
  );
}

function Record({ benefit, i18n, year, acts }: Shared & { benefit: BenefitYear; acts: DeliveryActs }) {
  const { record, newKey, today } = acts;
  const { reference, year: nth } = year;
  const { slug, name, promised, delivered } = benefit;
  return (
    <div className="mt-1">
      <DeliveryForm
        act={{
          ...record,
          hidden: { ...record.hidden, reference, benefit: slug, year: String(nth), key: newKey() },
        }}
        scope={`record-${reference}-${nth}-${slug}`}
        label={i18n.t('recordOf', { name })}
        quantityHint={i18n.t('quantityHint', { left: promised - delivered })}
        texts={textsOf(i18n, DELIVERY_FORM_KEYS)}
        today={today}
      />
    </div>
  );
}
