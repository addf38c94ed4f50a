import { expect, it } from 'vitest';
import { EVIDENCE_TYPES, evidenceTypeName, evidenceTypeOf } from '#domain/evidence';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

it.each([
  ['%PDF-1.7 …', 'application/pdf'],
  ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['RIFF\u0024\u0000\u0000\u0000WEBPVP8 ', 'image/webp'],
  ['RIFF\u0024\u0000\u0000\u0000WAVEfmt ', null],
  ['RIFF', null],
  ['<svg/>', null],
  ['GIF89a', null],
  ['<html>%PDF-', null],
  ['', null],
])('%j is known by its first bytes', (text, type) => {
  expect(evidenceTypeOf(bytesOf(text))).toBe(type);
});

it('every type has a name', () => {
  expect(Object.keys(EVIDENCE_TYPES).map(evidenceTypeName)).toEqual(['PDF', 'JPEG', 'PNG', 'WebP']);
});
