import type { I18n } from '#components/page/i18n';
import type { DeskCatalogueKey } from '#content/messages/desk-catalogue';
import type { LimitWarning } from '#domain/catalogue-limits';

type Props = {
  i18n: I18n<DeskCatalogueKey>;
  year: number;
  warnings: readonly LimitWarning[];
};

/** The limits of a year that an editor should look at before it is sold; nothing without one. */
export function LimitWarnings({ i18n: { t }, year, warnings }: Props) {
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="limits" className="mb-6 max-w-measure border-s-4 border-alarm bg-raised px-4 py-3">
      <h2 id="limits" className="text-base font-semibold">
        {t('limits', { year })}
      </h2>
      <ul className="mt-1 grid list-disc gap-1.5 ps-5 wrap-anywhere">
        {warnings.map((each) => (
          <li key={`${each.kind} ${each.name}`}>
            {each.kind === 'below-held' ? t('limitBelowHeld', { ...each, year }) : t('limitSold', each)}
          </li>
        ))}
      </ul>
    </section>
  );
}
