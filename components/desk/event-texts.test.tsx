import { expect, it } from 'vitest';
import { eventText } from '#components/review/review-messages';
import { AUDIT } from '#content/messages/desk-audit';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { DESK_ORGANISATIONS } from '#content/messages/desk-organisations';
import { PLEDGE } from '#content/messages/pledge';
import { EVENT_DATA } from '#domain/event';
import { translate } from '#server/i18n/translate';

it.each([
  ['pledge', PLEDGE.texts],
  ['organisation', DESK_ORGANISATIONS.texts],
  ['catalogue', DESK_CATALOGUE_YEAR.texts],
] as const)('every type of event of a %s has a text in its history', (stream, texts) => {
  const missing = Object.keys(EVENT_DATA[stream]).filter((type) => !Object.hasOwn(texts, `event-${type}`));
  expect(missing).toEqual([]);
});

it('every type of event has a text on the audit page', () => {
  const own = new Set(['pledge', 'organisation']);
  const types = Object.entries(EVENT_DATA).flatMap(([stream, data]) => (own.has(stream) ? [] : Object.keys(data)));
  expect(types.filter((type) => !Object.hasOwn(AUDIT.texts, `event-${type}`))).toEqual([]);
});

it('the history of a pledge uses these texts', () => {
  expect(eventText('hours-logged', translate('de', PLEDGE))).toBe('Stunden eingetragen');
  expect(eventText('not-known-yet', translate('de', PLEDGE))).toBe('not known yet');
});
