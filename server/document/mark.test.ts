import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMark } from '#server/document/mark';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${inner}</svg>`;

it('reads paths, with what their groups say', () => {
  const mark = readMark(
    svg('<g fill="none" stroke="#111"><path stroke-width="4" d="M0 0"/></g><path fill="#222" d="M1 1"/>'),
  );
  expect(mark).toEqual({
    x: 0,
    y: 0,
    size: 64,
    shapes: [
      { d: 'M0 0', fill: null, stroke: '#111', width: 4 },
      { d: 'M1 1', fill: '#222', stroke: null, width: 1 },
    ],
  });
});

it.each(['<circle r="3"/>', '<path transform="scale(2)" d="M0 0"/>', '<path fill="url(#a)" d="M0 0"/>'])(
  'reads no mark that has %s, rather than a wrong one',
  (inner) => expect(readMark(svg(inner))).toBeNull(),
);

it.each(['content', 'test/second-foundation'])('reads the mark of %s', (folder) => {
  expect(readMark(readFileSync(`${folder}/icon.svg`, 'utf8'))?.shapes.length).toBeGreaterThan(0);
});
