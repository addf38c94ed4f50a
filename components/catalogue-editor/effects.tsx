import type { I18n } from '#components/page/i18n';
import type { DeskCatalogueYearKey } from '#content/messages/desk-catalogue-year';
import type { DeskCatalogue } from '#server/catalogue/desk-year-queries';

type Props = {
  i18n: I18n<DeskCatalogueYearKey>;
  year: DeskCatalogue;
  kind: 'level' | 'benefit';
  slug: string;
};

/** Who and what a change of a level or benefit affects, before it is saved. */
export function Effects({ i18n: { t }, year, kind, slug }: Props) {
  const held = year.held[kind === 'level' ? 'levels' : 'benefits'][slug];
  const { accepted = 0, waiting = 0, taken = 0 } = held ?? {};
  return (
    <section className="max-w-measure border-s-4 border-sky bg-raised px-4 py-3 text-sm">
      <h2 className="font-semibold">{t('effects')}</h2>
      <ul className="mt-1 grid gap-1">
        {year.state === 'draft' ? <li>{t('ofDraft')}</li> : null}
        <li>{t(`${kind}Accepted`, { count: accepted })}</li>
        <li>{t(`${kind}Waiting`, { count: waiting })}</li>
        {taken > 0 ? <li>{t('held', { count: taken, year: year.catalogue.year })}</li> : null}
      </ul>
    </section>
  );
}
