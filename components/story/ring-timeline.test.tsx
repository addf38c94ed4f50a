import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plainI18n } from '#components/page/i18n';
import { RingTimeline } from '#components/story/ring-timeline';
import type { StoryView } from '#server/public/story-view';
import { LANGUAGES } from '#content/languages';

const source = { name: 'A source', year: '2022', href: 'https://example.org/' };
const i18n = plainI18n(LANGUAGES.es, { inARow: 'seguidos', level: 'nivel', permanent: 'Enlace', source: 'Fuente:' });
const milestone = {
  slug: 'here',
  title: 'Here',
  when: '2 de mayo de 2022',
  isDay: true,
  text: 'It was.',
  sources: [source],
};

function draw(years: Partial<StoryView['years'][number]>[]): string {
  const bare = { inARow: 1, level: null, amount: null, milestones: [] };
  return renderToStaticMarkup(
    <RingTimeline i18n={i18n} years={years.map((year, index) => ({ year: 2020 + index, ...bare, ...year }))} />,
  );
}

describe('the rings', () => {
  it('are one for each year, yellow in years with a milestone', () => {
    const html = draw([{}, { milestones: [milestone] }, {}]);
    expect(html.match(/<li/g)).toHaveLength(3);
    expect(html.match(/has-milestone/g)).toHaveLength(1);
    expect(html.match(/<rect[^>]* class="fill-sun"/g)).toHaveLength(1);
  });

  it('have an anchor and a link for each milestone, with its source next to it', () => {
    const html = draw([{ milestones: [milestone, { ...milestone, slug: 'there', isDay: false }] }]);
    expect(html).toContain('id="here"');
    expect(html).toContain('href="/es/story/there"');
    expect(html.match(/2 de mayo de 2022/g)).toHaveLength(1);
    expect(html.match(/href="https:\/\/example.org\/"/g)).toHaveLength(2);
  });

  it('do not count consecutive years for a year without sponsorship', () => {
    expect(draw([{ inARow: 0 }])).not.toContain('seguidos');
    expect(draw([{ amount: '$1', level: 'x' }])).toContain('$1');
  });
});
