import type { I18n } from '#components/page/i18n';

/** The hatching that means "received" in all charts of a page. Render it once on the page. */
export function ChartHatch() {
  return (
    <svg className="absolute size-0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="6" className="stroke-on-sun" strokeWidth="2.4" />
        </pattern>
      </defs>
    </svg>
  );
}

export type ChartKeyKey = 'keyPromised' | 'keyReceived';

/** The legend of the two fills. */
export function ChartKey({ i18n: { t } }: { i18n: I18n<ChartKeyKey> }) {
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-quiet">
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="forced-mark size-3 bg-sun" />
        {t('keyPromised')}
      </span>
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="forced-mark hatch size-3 bg-sun" />
        {t('keyReceived')}
      </span>
    </p>
  );
}
