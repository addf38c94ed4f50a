import { expect, it } from 'vitest';
import { findPlaces } from '#domain/place-search';

const PLACES = [{ text: 'Money' }, { text: 'Añadir una campaña' }, { text: 'Waiting lists' }];
const found = (typed: string) => findPlaces(PLACES, typed).map(({ text }) => text);

it.each([
  ['', ['Money', 'Añadir una campaña', 'Waiting lists']],
  ['  ', ['Money', 'Añadir una campaña', 'Waiting lists']],
  ['MON', ['Money']],
  ['campana anadir', ['Añadir una campaña']],
  ['lists wait', ['Waiting lists']],
  ['lists money', []],
  ['.*', []],
])('the places for %j', (typed, expected) => expect(found(typed)).toEqual(expected));
