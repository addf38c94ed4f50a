import { describe, expect, it } from 'vitest';
import { toRollMonths } from '#components/supporter/roll-months';
import type { ShownSupporter } from '#server/supporter/supporter-queries';
import { CLASSES } from '#content/messages/classes';
import { SUPPORTERS } from '#content/messages/supporters';
import { majorUnits } from '#domain/money';
import { findAim } from '#server/campaign/programme-text';
import { translate } from '#server/i18n/translate';

const ada: ShownSupporter = {
  name: 'Ada',
  kind: 'one-time',
  programme: { slug: 'grants', name: 'Grants' },
  membershipClass: null,
  amount: majorUnits(1_250, 'USD'),
  repeat: 'once',
  hoursPerMonth: null,
  message: null,
  dedication: null,
  month: '2026-11',
};
const bea: ShownSupporter = { ...ada, name: 'Bea', kind: 'membership', programme: null, amount: null };

const most = { slug: 'where-needed', name: 'Where it is needed most' };

const rollOf = (lang: 'en' | 'es', ...supporters: ShownSupporter[]) =>
  toRollMonths(supporters, {
    i18n: translate(lang, SUPPORTERS, CLASSES),
    aimOf: (programme) => findAim(lang, programme),
  });
const detailOf = (lang: 'en' | 'es', more: Partial<ShownSupporter>) =>
  rollOf(lang, { ...bea, ...more })[0]?.lines[0]?.detail.replaceAll('\u00A0', ' ');

describe('the roll', () => {
  it('groups supporters by month and keeps their order', () => {
    const months = rollOf('en', ada, bea, { ...bea, name: 'Cleo', month: '2026-01' });
    expect(months.map(({ month, lines }) => [month, lines.map(({ name }) => name)])).toEqual([
      ['November 2026', ['Ada', 'Bea']],
      ['January 2026', ['Cleo']],
    ]);
    expect(rollOf('es', ada)[0]?.month).toBe('noviembre de 2026');
    expect(rollOf('en')).toEqual([]);
  });

  it('says in whose honour or memory a gift is', () => {
    const dedicatedOf = (kind: 'honour' | 'memory') =>
      rollOf('en', { ...ada, dedication: { kind, name: 'Grace' } })[0]?.lines[0]?.dedicated;
    expect([dedicatedOf('honour'), dedicatedOf('memory')]).toEqual(['In honour of Grace', 'In memory of Grace']);
    expect(rollOf('en', ada)[0]?.lines[0]?.dedicated).toBeNull();
  });

  it.each([
    ['en', 'A gift for grants · $1,250', ada],
    ['en', 'A gift for where it is needed most · $1,250', { ...ada, programme: most }],
    ['es', 'Una aportación for where it is needed most (es) · 1250 US$', { ...ada, programme: most }],
    ['en', 'A gift for Anywhere', { ...ada, programme: { ...most, name: 'Anywhere' }, amount: null }],
    ['es', 'Una aportación for grants (es) · 1250 US$', ada],
    ['es', 'Una aportación para: New things', { ...ada, programme: { slug: 'new', name: 'New things' }, amount: null }],
    ['en', 'A gift · $1,250', { ...ada, programme: null }],
    ['en', 'Supporting member', { membershipClass: 'supporting' }],
    ['en', 'Contributing member · 9 hours a month', { membershipClass: 'contributing', hoursPerMonth: 9 }],
    ['es', 'Membresía colaboradora · 1 hora al mes', { membershipClass: 'contributing', hoursPerMonth: 1 }],
    ['es', 'Membresía Fellow', { membershipClass: 'fellow' }],
    ['en', 'Member', { membershipClass: 'some later class' }],
  ] as const)('in %s: %s', (lang, detail, more) => {
    expect(detailOf(lang, more)).toBe(detail);
  });
});
