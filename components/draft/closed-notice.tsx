import { TextLink } from '#components/page/text-link';
import type { I18n } from '#components/page/i18n';
import type { CampaignClosed } from '#domain/campaign';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';

const STORY = { key: 'toStory', path: '/story' } as const;

/** The notice's texts and links. */
const NOTICES = {
  before: {
    title: 'closedBefore',
    text: 'closedBeforeText',
    places: [STORY, { key: 'toCalendar', path: '/follow#calendar' }],
  },
  after: {
    title: 'closedAfter',
    text: 'closedAfterText',
    places: [{ key: 'toFigures', path: '/figures' }, STORY, { key: 'toFoundation', path: '/follow#foundation' }],
  },
} as const;

type Notice = (typeof NOTICES)[CampaignClosed['phase']];
type PlaceKey = Notice['places'][number]['key'];

export type ClosedKey = Notice['title' | 'text'] | PlaceKey | `${PlaceKey}Text`;

/** Why pledges are not possible today, with links to other pages. It is above anything that looks like a form. */
export function ClosedNotice({ i18n: { language, t }, closed }: { i18n: I18n<ClosedKey>; closed: CampaignClosed }) {
  const { title, text, places } = NOTICES[closed.phase];
  // A line does not break after the day of the month.
  const date = formatDate(closed.day, language.days).replace(' ', '\u00A0');
  return (
    <section aria-labelledby="closed" className="night">
      <div>
        <h2 id="closed" className="max-w-[8.5em] text-3xl">
          {t(title, { date })}
        </h2>
        <p className="mt-4 text-quiet">{t(text)}</p>
      </div>
      <ul>
        {places.map(({ key, path }) => (
          <li key={key}>
            <TextLink href={localizedPath(language, path)} className="link-quiet figure-face text-xl">
              {t(key)}
            </TextLink>
            <p className="mt-1 text-sm text-quiet">{t(`${key}Text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
