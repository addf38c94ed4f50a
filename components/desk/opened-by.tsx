import type { I18n } from '#components/page/i18n';
import type { OpeningKey } from '#content/messages/openings';
import type { OpenedBy } from '#server/desk/openings';

/** Who else has the pledge open. */
export function OpenedByOthers({ openings, i18n: { t } }: { openings: readonly OpenedBy[]; i18n: I18n<OpeningKey> }) {
  if (openings.length === 0) return null;
  return (
    <ul className="mt-4 max-w-measure border-s-4 border-sun ps-4 text-sm wrap-anywhere">
      {openings.map(({ name, minutes }) => (
        <li key={name}>{t('openedBy', { name, minutes })}</li>
      ))}
    </ul>
  );
}
