import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SealPart } from '#components/desk/seal-part';
import type { Lang } from '#content/languages';
import { AUDIT } from '#content/messages/desk-audit';
import { translate } from '#server/i18n/translate';
import type { SealState } from '#server/seal/seal-queries';

const AT = '2026-11-27T19:05:00.000Z';
const SEALED: SealState = {
  sealed: { events: 3012, at: AT },
  waiting: 0,
  check: { at: AT, events: 3012, faults: 0 },
  roots: [
    { day: '2026-11-27', events: 3012, isSigned: true },
    { day: '2026-11-26', events: 1, isSigned: false },
  ],
  publicKey: 'pledge.example.org+1a2b3c4d+AQi6Tg7MzFUJWIxnMqSQCuSXa3EW/qsq1MZIxbJqjGvS',
};
const NEW: SealState = { sealed: null, waiting: 1, check: null, roots: [], publicKey: null };

const draw = (seals: SealState, lang: Lang = 'en') =>
  renderToStaticMarkup(<SealPart i18n={translate(lang, AUDIT)} seals={seals} />);
const textOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('what the audit page says of the seals', () => {
  it('is how far they go, and what the last check found', () => {
    const text = textOf(draw(SEALED));
    expect(text).toMatch(
      /Sealed 3,012 events, .*19:05 UTC Not sealed yet Nothing Last check .*all 3,012 events are as sealed/,
    );
    expect(text).toContain(`Roots are signed with this key: ${SEALED.publicKey}`);
  });

  it('is that nothing was sealed or checked yet, and that roots are not signed', () => {
    const text = textOf(draw(NEW));
    expect(text).toContain('Nothing yet. The worker seals events while it runs.');
    expect(text).toContain('Not sealed yet 1 event');
    expect(text).toContain('Never. “npm run db:check” does it');
    expect(text).toContain('The first root is made in the night');
    expect(text).toContain('AUDIT_SIGNING_KEY is not set');
  });

  it('is how many faults there are, and that too many events wait', () => {
    const text = textOf(draw({ ...SEALED, waiting: 1_001, check: { at: AT, events: 3012, faults: 2 } }));
    expect(text).toContain('2 faults: “npm run db:check” names each');
    expect(text).toContain('More than 1,000 events: does the worker run?');
  });

  it('lists the roots to save, below the addresses of the language', () => {
    const markup = draw(SEALED, 'es');
    expect(markup).toContain('href="/es/admin/audit/roots/2026-11-27"');
    expect(textOf(markup)).toMatch(
      /Raíz del 2026-11-27 3012 eventos · firmada .*Raíz del 2026-11-26 1 evento · sin firmar/,
    );
  });
});
