import { expect, test } from 'vitest';
import { findShareView, sharePath } from './share-view';

test('a page without a share title has the campaign’s image', () => {
  expect(sharePath('es', '/story/visionary-level')).toBe('/es/share/story.png');
  expect(sharePath('en', '/privacy')).toBe('/share/home.png');
  expect(sharePath('en', '/constructor')).toBe('/share/home.png');
});

test.each(['constructor.png', 'toString.png', 'home.jpg', 'home', '.png'])('there is no image %s', async (file) => {
  expect(await findShareView('en', file)).toBeNull();
});
