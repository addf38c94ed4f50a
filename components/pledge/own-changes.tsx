import { ActionButton } from '#components/form/action-button';
import { EMPTY_FORM } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { currencySign } from '#components/pledge/amount-text';
import { ChoiceForm } from '#components/pledge/choice-form';
import { ConsentSwitches } from '#components/pledge/consent-switches';
import { EndForm } from '#components/pledge/end-form';
import type { Act } from '#components/review/supporter-forms';
import type { OwnChangesKey } from '#content/messages/own-changes';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, type Money } from '#domain/money';
import type { OwnChanges } from '#server/pledge/own-changes';
import type { OwnConsent } from '#server/pledge/own-consents';
import type { PledgeView } from '#server/pledge/pledge-record-queries';

/** The actions by which a supporter changes an approved pledge. */
export type ChangeActs = Readonly<Record<'end' | 'split' | 'programme', Act>>;

type Props = {
  pledge: Pick<PledgeView, 'kind' | 'received'> &
    Readonly<{ changes: OwnChanges | null; consents: readonly OwnConsent[] }>;
  acts: ChangeActs;
  actOfConsent: (consent: OwnConsent) => Act;
  i18n: I18n<OwnChangesKey | PledgeKey>;
};

const texts = ({ language }: I18n<OwnChangesKey>) => ({
  day: (due: OwnChanges['open'][number]['due']) => formatDate(due, language.days),
  sum: (amount: Money) => formatMoney(amount, language.numbers),
});

/** What the supporter can change, each folded until it is wanted, with its effect before its button. */
export function OwnChangesPart({ pledge, acts, actOfConsent, i18n }: Props) {
  const { t, language } = i18n;
  const { changes, consents } = pledge;
  return (
    <section className="no-print">
      <h2 className="mb-4 text-2xl">{t('title')}</h2>
      <div className="border-b border-rule">
        {changes && changes.splits.length > 0 ? (
          <Fold title={t('splitFold')}>
            <SplitPart changes={changes} act={acts.split} i18n={i18n} />
          </Fold>
        ) : null}
        {changes && changes.programmes.length > 0 ? (
          <Fold title={t('programmeFold')}>
            <p className="mb-5 max-w-measure text-quiet">{t('programmeText')}</p>
            <ChoiceForm
              act={acts.programme}
              name="programme"
              legend={t('programmeLegend')}
              choices={changes.programmes.map(({ slug, name }) => ({ value: slug, label: name }))}
              submit={t('programmeSubmit')}
            />
          </Fold>
        ) : null}
        {changes ? (
          <Fold title={t(changes.endsInParts ? 'endFold' : 'endRestFold')}>
            <EndPart pledge={pledge} changes={changes} act={acts.end} i18n={i18n} />
          </Fold>
        ) : null}
        {consents.length > 0 ? (
          <Fold title={t('shownFold')}>
            <ConsentSwitches consents={consents} actOf={actOfConsent} i18n={i18n} />
          </Fold>
        ) : null}
      </div>
      <p className="mt-4 text-quiet">
        {t.rich('more', {
          a: (text) => <TextLink href={localizedPath(language, `/give/${pledge.kind}`)}>{text}</TextLink>,
        })}
      </p>
    </section>
  );
}

function Fold({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details className="border-t border-rule">
      <summary className="min-h-11 py-2.5 font-medium">{title}</summary>
      <div className="pb-6">{children}</div>
    </details>
  );
}

function SplitPart({ changes, act, i18n }: { changes: OwnChanges; act: Act; i18n: I18n<OwnChangesKey> }) {
  const { t } = i18n;
  const { day, sum } = texts(i18n);
  return (
    <>
      <p className="mb-5 max-w-measure text-quiet">{t('splitText')}</p>
      <ChoiceForm
        act={act}
        name="parts"
        legend={t('splitLegend', { amount: sum(changes.expected) })}
        choices={changes.splits.map(({ parts, first, last }) => ({
          value: String(parts),
          label: t(`split${parts}`),
          hint:
            parts === 1
              ? t('split1Hint', { amount: sum(first.amount), day: day(first.due) })
              : t('splitHint', {
                  first: sum(first.amount),
                  firstDay: day(first.due),
                  last: sum(last.amount),
                  lastDay: day(last.due),
                }),
        }))}
        submit={t('splitSubmit')}
      />
    </>
  );
}

function EndPart({ pledge, changes, act, i18n }: Pick<Props, 'pledge' | 'i18n'> & { changes: OwnChanges; act: Act }) {
  const { t, language } = i18n;
  const { day, sum } = texts(i18n);
  const { expected, open, until } = changes;
  return (
    <>
      <ul className="mb-5 grid max-w-measure list-disc gap-1 ps-5">
        {pledge.received && pledge.received.amount > 0n ? (
          <li>{t('endStays', { amount: sum(pledge.received) })}</li>
        ) : null}
        <li>
          {t('endGoes', { amount: sum(expected) })}
          <ul className="tabular ps-5">
            {open.map(({ due, amount }) => (
              <li key={due}>{t('endLine', { amount: sum(amount), day: day(due) })}</li>
            ))}
          </ul>
        </li>
        {changes.endsInParts ? <li>{t('endGoesPart')}</li> : null}
        {pledge.kind === 'membership' ? <li>{t('endMembership')}</li> : null}
        {until ? <li>{t('endSponsorship', { day: day(until) })}</li> : null}
        <li>{t('endUndo')}</li>
      </ul>
      {changes.endsInParts ? (
        <EndForm
          act={act}
          sign={currencySign(expected.currency, language.numbers)}
          texts={{
            legend: t('endLegend'),
            all: t('endAll', { amount: sum(expected) }),
            part: t('endPart'),
            amount: t('endAmount'),
            submit: t('endSubmit'),
          }}
        />
      ) : (
        <ActionButton
          {...act}
          hidden={{ ...act.hidden, end: 'rest' }}
          initial={act.initial ?? EMPTY_FORM}
          submit={t('endRestSubmit', { amount: sum(expected) })}
          tone="alarm"
          size="md"
          scope="end"
        />
      )}
    </>
  );
}
