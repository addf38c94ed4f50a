import { expect, it } from 'vitest';
import { withStaffEvents } from '#components/desk/staff-events';
import { ASSIGNMENT } from '#content/messages/assignment';
import { TAGS } from '#content/messages/tags';
import { translate } from '#server/i18n/translate';

const i18n = translate('en', ASSIGNMENT, TAGS);
const submitted = {
  kind: 'submitted',
  at: '2027-01-01T10:00:00.000Z',
  by: 'Ada',
  reason: null,
  amount: null,
  note: null,
};
const at = (minute: number) => ({ at: `2027-01-01T10:0${minute}:00.000Z`, by: 'Rosa' });

it('puts what staff did among the events of a pledge, newest first, in words', () => {
  const events = withStaffEvents(
    [{ ...submitted, kind: 'approved', at: at(4).at }, submitted],
    [
      { ...at(6), kind: 'tag-removed', tag: 'Call' },
      { ...at(5), kind: 'tag-added', tag: 'Call' },
      { ...at(3), kind: 'assigned', before: 'Tomas', after: null },
      { ...at(2), kind: 'assigned', before: 'Rosa', after: 'Tomas' },
      { ...at(1), kind: 'assigned', before: null, after: 'Rosa' },
    ],
    i18n,
  );
  expect(events.map(({ text, kind }) => text ?? kind)).toEqual([
    'Tag “Call” removed',
    'Tag “Call” added',
    'approved',
    'No longer assigned to Tomas',
    'Assigned to Tomas, until then to Rosa',
    'Assigned to Rosa',
    'submitted',
  ]);
});
