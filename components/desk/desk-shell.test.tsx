import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { DeskShell } from '#components/desk/desk-shell';
import { PALETTE_KEYS } from '#components/desk/palette-keys';
import { PeoplePage } from '#components/desk/people-page';
import { QueuePage } from '#components/desk/queue-page';
import { roleText } from '#components/desk/role-text';
import { textsOf } from '#components/page/i18n';
import { LANGUAGE_LIST, type Lang } from '#content/languages';
import { ASSIGNED_LIST } from '#content/messages/assignment';
import { DESK } from '#content/messages/desk';
import { DESK_SEARCH } from '#content/messages/desk-search';
import { DESK_PEOPLE } from '#content/messages/desk-people';
import { FORM } from '#content/messages/form';
import { PLEDGE } from '#content/messages/pledge';
import { QUEUE_COLUMN_TEXTS } from '#content/messages/queue-columns';
import { SAVED_VIEWS } from '#content/messages/saved-views';
import { TAGS } from '#content/messages/tags';
import { civilDate } from '#domain/civil-date';
import { readMessages, translate } from '#server/i18n/translate';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const i18nOf = (lang: Lang) => translate(lang, DESK, PLEDGE, ASSIGNED_LIST, SAVED_VIEWS, TAGS, QUEUE_COLUMN_TEXTS);

describe.each([
  ['en', '/', 'Language: ', 'Reviewer'],
  ['es', '/es', 'Idioma: ', 'Revisión'],
  ['de', '/de', 'Sprache: ', 'Prüfung'],
] as const)('the desk in %s', (lang, home, language, role) => {
  const html = renderToStaticMarkup(
    <DeskShell
      siteName="Site"
      texts={{ skip: 'Skip', languageLabel: language.slice(0, -2), nav: 'Desk', signOut: 'Out' }}
      language={i18nOf(lang).language}
      languages={LANGUAGE_LIST}
      who="Rosa"
      roles={[roleText('reviewer', i18nOf(lang))]}
      places={[]}
      search={{ texts: textsOf(translate(lang, DESK_SEARCH), PALETTE_KEYS), acts: [], keys: 'Keys' }}
      current="/admin/pledges"
      signOut={vi.fn()}
      hidden={{ lang }}
      words={readMessages(lang, FORM)}
    >
      <p>Work</p>
    </DeskShell>,
  );

  it('links to the home page in its language', () => expect(html).toContain(`href="${home}"`));
  it('names the language switch', () => expect(html).toContain(`<span class="sr-only">${language}</span>`));
  it('shows roles as text', () => expect(html).toContain(`(${role})`));

  it('shows the roles of the staff as text', () => {
    const people = [
      {
        email: 'rosa@example.org',
        name: 'Rosa',
        roles: ['reviewer', 'gardener'],
        since: civilDate('2027-01-01'),
        seen: null,
        hasSession: false,
        hasFactor: true,
      },
    ];
    const i18n = translate(lang, DESK, DESK_PEOPLE);
    const page = renderToStaticMarkup(
      <PeoplePage people={people} i18n={i18n} acts={null} said={null} giving={false} />,
    );
    for (const text of [role, 'gardener']) expect(page).toContain(`>${text}</span>`);
  });
});

describe('the number of pledges', () => {
  const shown = (lang: Lang, q: string, atLeast: number, isMore = false) =>
    renderToStaticMarkup(
      <QueuePage
        i18n={i18nOf(lang)}
        items={[]}
        filters={{
          q,
          state: '',
          kind: '',
          programme: '',
          tier: '',
          campaign: '',
          tag: '',
          fulfilment: '',
          assigned: '',
          sort: '',
          columns: '',
        }}
        options={{ programmes: [], tiers: [], campaigns: [], tags: [] }}
        count={{ atLeast, isMore }}
        counts={null}
        gone={[]}
        views={null}
        choosing={null}
        nextHref={null}
        firstHref={null}
        searchedOnly={null}
        hrefOf={(reference) => reference}
      />,
    );

  it.each([
    ['en', '', 1, false, '1 pledge awaiting review'],
    ['en', '', 2, false, '2 pledges awaiting review'],
    ['en', 'a', 1, false, '1 pledge found'],
    ['en', 'a', 1_000, true, 'more than 1,000 pledges found'],
    ['en', '', 1_000, true, 'more than 1,000 pledges awaiting review'],
    ['es', 'a', 1, false, '1 compromiso encontrado'],
    ['es', 'a', 2, false, '2 compromisos encontrados'],
    ['de', '', 1, false, '1 Zusage zu prüfen'],
    ['de', '', 2, false, '2 Zusagen zu prüfen'],
  ] as const)('in %s, searching for “%s”, %i: %s', (lang, q, atLeast, isMore, words) =>
    expect(shown(lang, q, atLeast, isMore)).toContain(`>${words}</p>`),
  );
});
