import { beforeAll, describe, expect, it } from 'vitest';
import { loadFaces } from '#server/document/faces';
import { findUnprintable, needsActualText, toPrintable, toRuns } from '#server/document/text-runs';

const TEXTS = ['Ada (محمد) 12', 'محمد (Ada) 12!', 'Żółć', '王 🎉', 'क्ष \u{1E900}'];

beforeAll(async () => {
  for (const text of TEXTS) await loadFaces(text, 'text');
});

const drawn = (text: string) => toRuns(text, 'text').map((run) => run.text);

describe('runs of a line, from left to right', () => {
  it('change with the face', () => {
    expect(drawn('Żółć')).toEqual(['Ż', 'ó', 'łć']);
    expect(drawn('王 🎉')).toEqual(['王 ', '🎉']);
  });

  it('put right-to-left words in their place, with brackets turned', () => {
    expect(drawn('Ada (محمد) 12')).toEqual(['Ada (', 'محمد', ') ', '12']);
    // The line begins with a right-to-left letter, so it begins at the right: the exclamation mark is leftmost.
    expect(drawn('محمد (Ada) 12!').join('|')).toBe('!|12| (|Ada|)|محمد ');
    expect(toRuns('محمد (Ada) 12!', 'text').filter(({ isRtl }) => isRtl)).toMatchObject([{ text: 'محمد ' }]);
  });

  it('say in letters what is drawn in another order', () => {
    expect(needsActualText('क्ष')).toBe(true);
    expect(needsActualText('Ada محمد')).toBe(false);
  });

  it('name characters that cannot be printed', () => {
    expect(findUnprintable('क्ष \u{1E900}\u{1E900}')).toEqual(['\u{1E900}']);
    expect(toPrintable('a\u{1E900}', ['\u{1E900}'])).toBe('a[U+1E900]');
  });
});
