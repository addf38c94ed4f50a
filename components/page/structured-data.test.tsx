import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { StructuredData, toScriptText } from '#components/page/structured-data';

describe('structured data', () => {
  it('contains its input, and no text in it can close its element', () => {
    const parts = fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', '<script>', ']]>'));
    fc.assert(
      fc.property(fc.array(parts), (texts) => {
        const text = toScriptText({ name: texts.join('') });
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual({ name: texts.join('') });
      }),
    );
  });

  it('is data, not a script to run', () => {
    expect(renderToStaticMarkup(<StructuredData data={{ name: '</script><script>alert(1)' }} />)).toBe(
      '<script type="application/ld+json">{"name":"\\u003c/script>\\u003cscript>alert(1)"}</script>',
    );
  });
});
