import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import type { DeskPersonKey } from '#content/messages/desk-person';
import type { CorrectedValue, DeskPerson } from '#server/person/desk-person-queries';

type Props = {
  i18n: I18n<DeskPersonKey>;
  events: DeskPerson['events'];
  /** The words of an event. */
  textOf: (type: string) => string;
  /** The name of a language by its code. */
  nameOf: (code: string) => string;
};

/** What happened to a person’s record, newest first. Corrections have their values before and after while they exist. */
export function PersonHistory({ i18n: { t, language }, events, textOf, nameOf }: Props) {
  const shown = ({ field }: CorrectedValue, value: string | null) =>
    value === null ? t('none') : field === 'language' ? nameOf(value) : value.replaceAll('\n', ', ');
  return (
    <section>
      <h2 className="mb-4 text-xl">{t('personHistory')}</h2>
      {events.length === 0 ? <p className="text-sm text-quiet">{t('noHistory')}</p> : null}
      <ol className="border-s-[1.5px] border-rule">
        {events.map(({ type, at, by, reason, values }) => (
          <li key={`${at} ${type}`} className="pb-5 ps-5 last:pb-0">
            <p className="font-semibold leading-snug">{textOf(type)}</p>
            <p className="text-sm wrap-anywhere text-quiet">
              <AsOf instant={at} days={language.days} />
              {by ? `, ${by}` : null}
            </p>
            {values.map((value) => (
              <p key={value.field} className="mt-1 text-sm wrap-anywhere">
                {t('changedFromTo', {
                  field: t(`field-${value.field}`),
                  before: shown(value, value.before),
                  after: shown(value, value.after),
                })}
              </p>
            ))}
            {reason ? (
              <blockquote className="mt-2 border-s-4 border-sun ps-3 text-sm whitespace-pre-line wrap-anywhere">
                {reason}
              </blockquote>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
