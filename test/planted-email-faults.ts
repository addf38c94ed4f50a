// Faults about emails and their texts, as in planted-faults.ts.

const SAID = (after: string) => `
  INSERT INTO event (stream, stream_id, version, type, actor_kind, data)
  VALUES ('email-template', 'planted/en/hello', 1, 'email-text-changed', 'system', '{"kind": "planted", "lang": "en", "key": "hello", "before": null, "after": ${after}}')`;
const TEXT = "INSERT INTO email_text (kind, lang, key, text, version) VALUES ('planted', 'en', 'hello', 'Hi', 1)";
const FOUND = 'planted/en/hello';

export const EMAIL_PLANTS = {
  emails: {
    'a decision without its email': [
      "DELETE FROM email WHERE event_id = (SELECT id FROM pledge_event WHERE pledge_id = :large AND type = 'approved')",
      'approved',
    ],
  },
  'email-texts': {
    'a text without its event': [TEXT, FOUND],
    'an event without its text': [SAID('"Hi"'), FOUND],
    'another text than its event says': [`${SAID('"Hello"')}; ${TEXT}`, FOUND],
    'a text after it was put back': [`${SAID('null')}; ${TEXT}`, FOUND],
  },
} as const;
