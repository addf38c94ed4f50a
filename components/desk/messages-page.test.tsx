import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LookItem } from '#components/desk/look-row';
import { MessagesPage } from '#components/desk/messages-page';
import { CARDS } from '#content/messages/cards';
import { DESK } from '#content/messages/desk';
import { FORM } from '#content/messages/form';
import { PLEDGE } from '#content/messages/pledge';
import { majorUnits } from '#domain/money';
import type { ShownCard } from '#server/pledge/text-status';
import { readMessages, translate } from '#server/i18n/translate';

const action = () => Promise.resolve({ answers: {}, errors: [] });
const actions = {
  ...{ showName: action, hideName: action, showMessage: action, hideMessage: action },
  ...{ passCard: action, refuseCard: action },
};

const item = (reference: string, more: Partial<LookItem> = {}): LookItem => ({
  reference,
  version: 1,
  kind: 'one-time',
  what: 'Grants',
  amount: majorUnits(10, 'USD'),
  recurring: null,
  dedication: null,
  hoursPerMonth: null,
  supporter: 'Ada',
  email: 'ada@example.org',
  displayName: 'Ada L',
  name: 'Ada L',
  message: null,
  card: null,
  waitedHours: 5,
  isOwn: false,
  fields: { reference, version: '1', key: 'k', cursor: '' },
  ...more,
});

const draw = (items: readonly LookItem[], more: object = {}) =>
  renderToStaticMarkup(
    <MessagesPage
      i18n={translate('en', PLEDGE, CARDS, DESK)}
      items={items}
      actions={actions}
      hidden={{}}
      words={readMessages('en', FORM)}
      count={items.length}
      conflict={null}
      done={null}
      focusOn={null}
      nextHref={null}
      firstHref={null}
      {...more}
    />,
  );
/** Where the forms of a row lead to, in their order. */
const nextsOf = (html: string, reference: string) =>
  [...(html.split(`id="${reference}"`)[1]?.split('</li>')[0] ?? '').matchAll(/name="next" value="([^"]*)"/g)].map(
    ([, next]) => next,
  );

describe('the list of names and messages', () => {
  it('has a dedication with its message, and a dedication alone', () => {
    const dedication = { kind: 'memory', name: 'Grace <b>' } as const;
    const both = draw([item('PB-1', { message: 'Hi', dedication })]);
    expect(both).toContain('<bdi>In memory of Grace &lt;b&gt;</bdi>');
    expect(both).toContain('Dedication and message, shown with the name');
    const alone = draw([item('PB-1', { message: '', dedication })]);
    expect(alone).toContain('Dedication, shown with the name');
    expect(alone).not.toContain('<blockquote');
  });

  it('has a name and a message apart, each with both buttons, and texts as texts', () => {
    const html = draw([item('PB-1', { name: '<b>Ada', message: 'Hi\n<i>', supporter: 'Ada <u>' })]);
    expect(html).toContain('&lt;b&gt;Ada');
    expect(html).toContain('Hi\n&lt;i&gt;');
    expect(html.match(/>Show</g)).toHaveLength(2);
    expect(html.match(/>Don’t show</g)).toHaveLength(2);
    expect(html).toContain('1 pledge to look at');
  });

  it('has a card with its address, all that it says, and its own buttons', () => {
    const card: ShownCard = {
      ...{ to: 'family@example.org', name: 'the Lovelaces', giver: 'Ada <b>', text: 'With\n<i>love' },
      dedication: 'memory',
      honoured: 'Byron',
    };
    const html = draw([
      item('PB-1', { name: null, card }),
      item('PB-2', { card: { ...card, giver: null, text: null } }),
    ]);
    expect(html).toContain('To family@example.org, for the Lovelaces');
    expect(html).toContain('Ada &lt;b&gt; made a gift in memory of Byron.');
    expect(html).toContain('With\n&lt;i&gt;love');
    expect(html).toContain('Somebody made a gift in memory of Byron.');
    expect(html.match(/>Send the card</g)).toHaveLength(2);
    expect(html).toContain('aria-label="Card of PB-1"');
    // From the name of the second row to its card.
    expect(nextsOf(html, 'PB-2')).toEqual(['PB-2', 'PB-2', 'PB-2', 'PB-2']);
    expect(draw([item('PB-3', { card, isOwn: true })])).not.toContain('Send the card');
  });

  it('leads a decision to the other text of the row, then to the next row that it does not decide too', () => {
    const other = { email: 'bo@example.org', name: 'Bo' };
    const rows = [
      item('PB-1', { message: 'Hi' }),
      item('PB-2'),
      item('PB-3'),
      item('PB-4', other),
      item('PB-5', { ...other, name: null, message: 'Hello' }),
    ];
    const html = draw(rows);
    expect(nextsOf(html, 'PB-1')).toEqual(['PB-1', 'PB-1', 'PB-1', 'PB-1']);
    expect(nextsOf(html, 'PB-2')).toEqual(['PB-4', 'PB-4']);
    expect(nextsOf(html, 'PB-4')).toEqual(['PB-5', 'PB-5']);
    expect(nextsOf(html, 'PB-5')).toEqual(['PB-4', 'PB-4']);
    expect(nextsOf(draw([item('PB-1')]), 'PB-1')).toEqual(['', '']);
  });

  it('has no buttons on the reader’s own pledge, and puts the focus where the last decision led', () => {
    const own = draw([item('PB-1', { isOwn: true })]);
    expect(own).toContain('This is your own pledge.');
    expect(own).not.toContain('<button');
    const focused = draw([item('PB-1'), item('PB-2')], { focusOn: 'PB-2' });
    expect(focused.indexOf('autofocus')).toBeGreaterThan(focused.indexOf('id="PB-2"'));
  });

  it('says that nothing waits, on this page or at all, how many there are, and who was first', () => {
    expect(draw([])).toContain('All caught up.');
    expect(draw([], { count: 40, firstHref: '/admin/messages' })).toContain('Nothing more on this page.');
    expect(draw([item('PB-1')], { count: 1_001 })).toContain('more than 1,000 pledges to look at');
    expect(draw([], { conflict: 'PB-1: Name shown by Rosa' })).toMatch(/role="alert"[^>]*>PB-1: Name shown by Rosa</);
  });
});
