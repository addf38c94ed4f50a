import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ImpactPage } from '#components/impact/impact-page';
import type { ProgrammeSums } from '#server/public/impact-view';
import { ProgrammeSumsNote } from '#components/impact/programme-sums';
import type { Lang } from '#content/languages';
import { IMPACT_TEXTS } from '#content/impact-texts';
import { IMPACT } from '#content/messages/impact';
import { majorUnits } from '#domain/money';
import { readMessages, translate } from '#server/i18n/translate';

const asOf = '2026-11-21T09:12:00Z';
const usd = (units: number) => majorUnits(units, 'USD');
const i18nIn = (lang: Lang) => translate(lang, IMPACT, IMPACT_TEXTS);
const known = (promised: number, received: number): ProgrammeSums => ({
  state: 'known',
  asOf,
  promised: usd(promised),
  received: usd(received),
  supporters: null,
});
const draw = (sums: ProgrammeSums, lang: Lang = 'en') =>
  renderToStaticMarkup(<ProgrammeSumsNote i18n={i18nIn(lang)} sums={sums} />);

describe('the sums of a programme', () => {
  it('are shown with their as-of time', () => {
    expect(draw(known(1_450, 250))).toContain('$1,450');
    expect(draw(known(1_450, 250))).toContain(`<time dateTime="${asOf}">21 November 2026 at 09:12 UTC</time>`);
    expect(draw(known(1_450, 250), 'es')).toContain('21 de noviembre de 2026');
  });

  it('are said to be from so many people, where they are small', () => {
    const small = { ...known(60, 20), supporters: 4 } as ProgrammeSums;
    expect(draw(small)).toContain('From 4 supporters');
    expect(draw(small, 'de')).toContain('Von 4 Unterstützern');
    expect(draw(known(60, 20))).not.toContain('supporter');
    const programmes = [{ slug: 'grants' as const, name: 'Grants', short: '', story: '', sums: small }];
    expect(renderToStaticMarkup(<ImpactPage i18n={i18nIn('en')} programmes={programmes} />)).toContain(
      'From 4 supporters',
    );
  });

  it('say when more was received than promised, and only then', () => {
    expect(draw(known(50, 60))).toContain(readMessages('en', IMPACT).beyond);
    expect(draw(known(60, 60))).not.toContain(readMessages('en', IMPACT).beyond);
  });

  it('are replaced by an invitation while they are zero', () => {
    expect(draw(known(0, 0))).toContain(readMessages('en', IMPACT).nothingYet);
    expect(draw(known(0, 0))).not.toContain('$0');
  });

  it('are hidden if there are few supporters, and the page says so', () => {
    const html = draw({ state: 'hidden', asOf });
    expect(html).toContain(readMessages('en', IMPACT).hidden);
    expect(html).toContain('09:12');
    expect(html).not.toContain('$');
  });

  it('have no as-of time if they are unavailable', () => {
    const html = draw({ state: 'unread' });
    expect(html).toContain(readMessages('en', IMPACT).unread);
    expect(html).not.toContain('<time');
  });
});

describe('the programmes', () => {
  const page = (sums: ProgrammeSums) =>
    renderToStaticMarkup(
      <ImpactPage
        i18n={i18nIn('es')}
        programmes={[{ slug: 'grants', name: 'Ayudas', short: 'Cortas.', story: 'Largas.', sums }]}
      />,
    );

  it.each([
    ['known', known(505, 480), 'prometidos'],
    ['hidden', { state: 'hidden', asOf }, readMessages('es', IMPACT).hidden],
    ['unread', { state: 'unread' }, readMessages('es', IMPACT).unread],
  ] as const)('link to their pages and show the state of the sums (%s)', (_, sums, words) => {
    expect(page(sums)).toContain('href="/es/impact/grants"');
    expect(page(sums)).toContain(words);
  });
});
