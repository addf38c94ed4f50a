import type { I18n } from '#components/page/i18n';

/** The texts of the check page about a level without a free place. */
export type FullKey = 'full' | 'fullText' | 'fullChange';

/** The selected level is full in one of its years. The notice is above anything that looks like a form. */
export function FullNotice({ i18n: { t }, year }: { i18n: I18n<FullKey>; year: number }) {
  return (
    <section aria-labelledby="full" className="mb-10 max-w-form border-4 border-alarm bg-raised p-5 md:p-6">
      <h2 id="full" className="text-xl">
        {t('full', { year: String(year) })}
      </h2>
      <p className="mt-1 text-quiet">{t('fullText')}</p>
    </section>
  );
}
