import { describe, expect, it } from 'vitest';
import { EMAIL_EVENTS, EMAIL_TEMPLATE_EVENTS } from '#domain/email-event';

describe('the event of a changed text', () => {
  const changed = { kind: 'pledge-approved', lang: 'en', key: 'hello', before: 'Hello,', after: 'Dear friend,' };
  const { 'email-text-changed': schema } = EMAIL_TEMPLATE_EVENTS;

  it.each([changed, { ...changed, before: null }, { ...changed, after: null }])(
    'has what was and what is, null for the text of the software',
    (data) => expect(schema.safeParse(data)).toMatchObject({ success: true, data }),
  );

  it.each(['kind', 'lang', 'key', 'before', 'after'] as const)('does not lack %s', (name) => {
    const { [name]: _, ...rest } = changed;
    expect(schema.safeParse(rest).success).toBe(false);
  });
});

describe('the event of an email sent again', () => {
  const { 'email-sent-again': schema } = EMAIL_EVENTS;

  it('has the three digits of the answer at most, which name nobody', () => {
    expect(schema.safeParse({ attempts: 3, refusal: null }).success).toBe(true);
    expect(schema.safeParse({ attempts: 3, refusal: '550' }).success).toBe(true);
    expect(schema.safeParse({ attempts: 3, refusal: '550 ada@example.org' }).success).toBe(false);
  });
});
