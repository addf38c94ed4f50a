import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AccountPage } from '#components/pledge/account-page';
import { PledgeList } from '#components/pledge/pledge-list';
import { ACCOUNT } from '#content/messages/account';
import { PLEDGE } from '#content/messages/pledge';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { translate } from '#server/i18n/translate';
import type { OwnPledgeSummary } from '#server/pledge/pledge-summary';

const GIFT: OwnPledgeSummary = {
  reference: 'PB-7K3M-9Q2X',
  kind: 'one-time',
  what: 'Grants',
  amount: majorUnits(300, 'USD'),
  recurring: { every: 'monthly', each: majorUnits(25, 'USD') },
  hoursPerMonth: null,
  review: 'approved',
  fulfilment: 'due',
  pledgedOn: civilDate('2026-08-21'),
  nextDue: { due: civilDate('2026-09-04'), amount: majorUnits(25, 'USD') },
  mayMove: true,
  isCharged: false,
};

const show = (pledge: OwnPledgeSummary) =>
  renderToStaticMarkup(<PledgeList pledges={[pledge]} i18n={translate('en', PLEDGE, ACCOUNT)} />);

it('a row leads to how to pay what is due, unless a saved payment method is charged for it', () => {
  expect(show(GIFT)).toContain('href="/account/pledges/PB-7K3M-9Q2X#how-to-pay"');
  expect(show(GIFT)).toContain('$25.00 due since 4 September 2026');
  const charged = show({ ...GIFT, isCharged: true });
  expect(charged).not.toContain('how-to-pay');
  expect(charged).toContain('$25.00 on 4 September 2026, charged automatically');
});

it('pledges can be filtered once there are eight of them, and a filter that shows none can be left', () => {
  const showPage = (count: number, group: 'to-pay' | null = null) =>
    renderToStaticMarkup(
      <AccountPage
        i18n={translate('en', PLEDGE, ACCOUNT)}
        pledges={Array.from({ length: count }, (_, at) => ({ ...GIFT, reference: `PB-${at}` }))}
        unfinished={{ hours: 24, pledges: [] }}
        group={group}
        next={null}
      />,
    );
  expect(showPage(7)).not.toContain('show=');
  expect(showPage(8)).toContain('href="/account?show=to-pay"');
  expect(showPage(0, 'to-pay')).toContain('href="/account"');
});
