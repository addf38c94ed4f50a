import { planTexts } from '#components/catalogue-editor/plan-text';
import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import type { DeskCatalogueKey } from '#content/messages/desk-catalogue';
import { DESK_CATALOGUE_YEAR, type DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import { formatDate, parseCivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/money';
import type { CatalogueEvent } from '#server/catalogue/desk-year-queries';

type HistoryI18n = I18n<DeskCatalogueKey | DeskCatalogueYearKey>;

type Props = { i18n: HistoryI18n; events: readonly CatalogueEvent[]; currency: Currency };

/** How many changes of one event are listed. */
const MOST = 12;

const isKey = (key: string): key is DeskCatalogueYearKey => Object.hasOwn(DESK_CATALOGUE_YEAR.texts, key);

function eventText({ type, from }: CatalogueEvent, { t, language }: HistoryI18n): string {
  const day = parseCivilDate(from ?? '');
  const key = `event-${type}`;
  return isKey(key) ? t(key, { from: day ? formatDate(day, language.days) : (from ?? '') }) : type;
}

/** What happened to a year, newest first, with what each change did. */
export function YearHistory({ i18n, events, currency }: Props) {
  const { t, language } = i18n;
  return (
    <section>
      <h2 className="mb-4 text-xl">{t('history')}</h2>
      <ol className="max-w-measure border-s-[1.5px] border-rule">
        {events.map((event) => (
          <li key={event.version} className="pb-5 ps-5 last:pb-0">
            <p className="font-semibold leading-snug">{eventText(event, i18n)}</p>
            <p className="text-sm text-quiet wrap-anywhere">
              <AsOf instant={event.at} days={language.days} />, {event.by ?? t('bySystem')}
            </p>
            {event.plan.length > 0 ? (
              <ul className="mt-1 grid list-disc gap-0.5 ps-4 text-sm wrap-anywhere">
                {planTexts(event.plan, currency, i18n, MOST).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
