import { AsOf } from '#components/page/as-of';
import type { I18n } from '#components/page/i18n';
import { DESK_ORGANISATIONS, type DeskOrganisationsKey } from '#content/messages/desk-organisations';
import type { DeskOrganisation } from '#server/organisation/desk-organisation-queries';

type Props = { i18n: I18n<DeskOrganisationsKey>; events: DeskOrganisation['events'] };

const isKey = (key: string): key is DeskOrganisationsKey => Object.hasOwn(DESK_ORGANISATIONS.texts, key);

function eventText(type: string, { t }: Props['i18n']): string {
  const key = `event-${type}`;
  return isKey(key) ? t(key) : type.replaceAll('-', ' ');
}

/** What happened to an organisation, newest first. */
export function OrganisationHistory({ i18n, events }: Props) {
  const { t, language } = i18n;
  return (
    <section>
      <h2 className="mb-4 text-xl">{t('history')}</h2>
      <ol className="border-s-[1.5px] border-rule">
        {events.map(({ type, at, by, reason }) => (
          <li key={`${at} ${type}`} className="pb-5 ps-5 last:pb-0">
            <p className="font-semibold leading-snug">{eventText(type, i18n)}</p>
            <p className="text-sm text-quiet wrap-anywhere">
              <AsOf instant={at} days={language.days} />
              {by ? `, ${by}` : null}
            </p>
            {reason ? (
              <blockquote className="mt-2 whitespace-pre-line wrap-anywhere border-s-4 border-sun ps-3 text-sm">
                {reason}
              </blockquote>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
