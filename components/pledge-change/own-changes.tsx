import type { Choice } from '#components/form/choice-field';
import type { I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { currencySign } from '#components/pledge/amount-text';
import { ChoiceForm } from '#components/pledge-change/choice-form';
import { EndForm } from '#components/pledge-change/end-form';
import type { Act } from '#components/review/supporter-forms';
import type { OwnChangesKey } from '#content/messages/own-changes';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, type Money } from '#domain/money';
import type { OwnChanges } from '#server/pledge/own-changes';
import type { PledgeView } from '#server/pledge/pledge-record-queries';

/** The actions by which a supporter changes an approved pledge. */
export type ChangeActs = Readonly<Record<'end' | 'split' | 'programme', Act>>;

type Props = {
  pledge: Pick<PledgeView, 'kind' | 'received'>;
  changes: OwnChanges;
  acts: ChangeActs;
  i18n: I18n<OwnChangesKey>;
};

const texts = ({ language }: I18n<OwnChangesKey>) => ({
  day: (due: OwnChanges['open'][number]['due']) => formatDate(due, language.days),
  sum: (amount: Money) => formatMoney(amount, language.numbers),
});

/** What the supporter can change of what is open, each folded until it is wanted, with its effect before its button. */
export function OwnChangesPart({ pledge, changes, acts, i18n }: Props) {
  const { t, language } = i18n;
  const { sum } = texts(i18n);
  const intro = (text: string) => <p className="max-w-measure text-quiet">{text}</p>;
  return (
    <section className="no-print">
      <h2 id="change" className="mb-4 text-2xl">
        {t('title')}
      </h2>
      <div className="border-b border-rule">
        {changes.splits.length > 0 ? (
          <ChoiceForm
            act={acts.split}
            name="parts"
            fold={t('splitFold')}
            intro={intro(t('splitText'))}
            legend={t('splitLegend', { amount: sum(changes.expected) })}
            choices={changes.splits.map((split) => splitChoice(split, i18n))}
            submit={t('splitSubmit')}
          />
        ) : null}
        {changes.programmes.length > 0 ? (
          <ChoiceForm
            act={acts.programme}
            name="programme"
            fold={t('programmeFold')}
            intro={intro(t('programmeText'))}
            legend={t('programmeLegend')}
            choices={changes.programmes.map(({ slug, name }) => ({ value: slug, label: name }))}
            submit={t('programmeSubmit')}
          />
        ) : null}
        <EndForm
          act={acts.end}
          fold={t(changes.goesOn ? 'endGiftFold' : changes.endsInParts ? 'endFold' : 'endRestFold')}
          intro={<EndEffect pledge={pledge} changes={changes} i18n={i18n} />}
          submit={endText(changes, i18n)}
          question={
            changes.endsInParts
              ? {
                  legend: t('endLegend'),
                  all: t('endAll', { amount: sum(changes.expected) }),
                  part: t('endPart'),
                  amount: t('endAmount'),
                  sign: currencySign(changes.expected.currency, language.numbers),
                }
              : null
          }
        />
      </div>
      <p className="mt-4 text-sm text-quiet">
        {t.rich('more', {
          a: (text) => <TextLink href={localizedPath(language, `/give/${pledge.kind}`)}>{text}</TextLink>,
        })}
      </p>
    </section>
  );
}

function endText({ goesOn, endsInParts, expected }: OwnChanges, i18n: I18n<OwnChangesKey>): string {
  if (goesOn) return i18n.t('endGiftSubmit');
  return endsInParts ? i18n.t('endSubmit') : i18n.t('endRestSubmit', { amount: texts(i18n).sum(expected) });
}

function splitChoice({ parts, first, last }: OwnChanges['splits'][number], i18n: I18n<OwnChangesKey>): Choice {
  const { t } = i18n;
  const { day, sum } = texts(i18n);
  const hint =
    parts === 1
      ? t('split1Hint', { amount: sum(first.amount), day: day(first.due) })
      : t('splitHint', {
          first: sum(first.amount),
          firstDay: day(first.due),
          last: sum(last.amount),
          lastDay: day(last.due),
        });
  return { value: String(parts), label: t(`split${parts}`), hint };
}

function EndEffect({ pledge, changes, i18n }: Omit<Props, 'acts'>) {
  const { t } = i18n;
  const { day, sum } = texts(i18n);
  const { expected, open, until } = changes;
  return (
    <ul className="grid max-w-measure list-disc gap-1 ps-5">
      {pledge.received && pledge.received.amount > 0n ? (
        <li>{t('endStays', { amount: sum(pledge.received) })}</li>
      ) : null}
      {changes.goesOn ? <li>{t('endGift')}</li> : null}
      {open.length > 0 ? (
        <li>
          {t(changes.goesOn ? 'endGiftGoes' : 'endGoes', { amount: sum(expected) })}
          <ul className="tabular ps-5 text-quiet">
            {open.map(({ due, amount }) => (
              <li key={due}>{t('endLine', { amount: sum(amount), day: day(due) })}</li>
            ))}
          </ul>
        </li>
      ) : null}
      {changes.endsInParts ? <li>{t('endGoesPart')}</li> : null}
      {pledge.kind === 'membership' ? <li>{t('endMembership')}</li> : null}
      {until ? <li>{t('endSponsorship', { day: day(until) })}</li> : null}
      <li>{t('endUndo')}</li>
    </ul>
  );
}
