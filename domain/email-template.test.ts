import { describe, expect, it } from 'vitest';
import { isOneLine, readTemplateForm, templateFields } from '#domain/email-template';

const ASKED = [
  { key: 'subject', part: 'subject' },
  { key: 'text', part: 'text' },
] as const;
const FIELDS = { subject: templateFields('subject'), text: templateFields('text') };
const SHOWN = {
  [FIELDS.subject.text]: 'Your pledge',
  [FIELDS.subject.was]: 'Your pledge',
  [FIELDS.subject.version]: '3',
  [FIELDS.text.text]: 'Thank you!',
  [FIELDS.text.was]: 'Thank you!',
  [FIELDS.text.version]: '0',
};

const read = (answers: Readonly<Record<string, string>>) => readTemplateForm({ ...SHOWN, ...answers }, ASKED);

describe('the form of an email’s texts', () => {
  it('reads each text with the version that its page showed, and whether it was changed', () => {
    expect(read({ [FIELDS.text.text]: ' Thank\r\nyou ' })).toEqual({
      errors: [],
      typed: [
        { key: 'subject', text: 'Your pledge', isTouched: false, version: 3 },
        { key: 'text', text: 'Thank\nyou', isTouched: true, version: 0 },
      ],
    });
  });

  it('does not take line breaks as a browser sends them for a change', () => {
    const lines = { [FIELDS.text.text]: 'One\r\ntwo', [FIELDS.text.was]: 'One\ntwo' };
    expect(read(lines).typed[1]).toMatchObject({ isTouched: false, text: 'One\ntwo' });
  });

  it.each([
    ['an empty text', FIELDS.text.text, ' ', 'required'],
    ['a text that is too long', FIELDS.text.text, 'x'.repeat(2_001), 'too-long'],
    ['a subject that is too long', FIELDS.subject.text, 'x'.repeat(301), 'too-long'],
    ['a line break in a subject', FIELDS.subject.text, 'One\nBcc: two', 'control-characters'],
    ['a control character', FIELDS.text.text, 'a\u0007', 'control-characters'],
  ])('refuses %s', (_, field, value, code) => {
    expect(read({ [field]: value }).errors).toMatchObject([{ field, code }]);
  });

  it('does not refuse what was there before', () => {
    const long = 'x'.repeat(3_000);
    expect(read({ [FIELDS.text.text]: long, [FIELDS.text.was]: long }).errors).toEqual([]);
  });

  it.each(['', '-1', 'x', '1e3', '9'.repeat(10)])('takes %s for no version', (version) => {
    expect(read({ [FIELDS.text.version]: version }).typed[1]?.version).toBe(0);
  });

  it('has one line for a subject and for the label of a button', () => {
    expect((['subject', 'greeting', 'text', 'line', 'link'] as const).filter(isOneLine)).toEqual(['subject', 'link']);
  });
});
