import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DoneMessage } from '#components/desk/done-message';
import { RECORD } from '#content/messages/desk';
import { PLEDGE } from '#content/messages/pledge';
import { parseReference } from '#domain/reference';
import { translate } from '#server/i18n/translate';

const reference = parseReference('PB-7777-777D');
if (!reference) throw new Error('No reference');
const textOf = (left: Parameters<typeof DoneMessage>[0]['left']) =>
  renderToStaticMarkup(
    <DoneMessage i18n={translate('en', PLEDGE, RECORD)} done={{ event: 'approved', reference }} left={left} />,
  )
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');

it.each([
  [{ atLeast: 3, isMore: false }, 'Approved: PB-7777-777D. 3 left. Undo approval'],
  [{ atLeast: 0, isMore: false }, 'Approved: PB-7777-777D. None left. Undo approval'],
  [{ atLeast: 1_000, isMore: true }, 'Approved: PB-7777-777D. More than 1,000 left. Undo approval'],
  [null, 'Approved: PB-7777-777D. Undo approval'],
])('says how many are left: %j', (left, text) => expect(textOf(left)).toBe(text));
