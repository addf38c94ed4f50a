import { describe, expect, it } from 'vitest';
import { PERSON_EVENTS, SUPPORTER_EVENTS } from '#domain/person-event';

describe('events of a person', () => {
  it.each(['profile-changed', 'profile-corrected'] as const)('%s names what changed, and no value of it', (type) => {
    const data = { changed: ['language', 'name', 'postal-address'] };
    expect(PERSON_EVENTS[type].parse(data)).toEqual(data);
    expect(PERSON_EVENTS[type].parse({ ...data, name: 'Ada' })).toEqual(data);
    expect(PERSON_EVENTS[type].safeParse({ changed: ['email'] }).success).toBe(false);
  });

  it('the intent to vote is of one calendar year', () => {
    for (const type of ['voting-intent-affirmed', 'voting-intent-withdrawn'] as const) {
      expect(PERSON_EVENTS[type].parse({ year: 2026 })).toEqual({ year: 2026 });
      expect(PERSON_EVENTS[type].safeParse({ year: '2026' }).success).toBe(false);
    }
  });

  it('reminders are paused or resumed in one of five ways', () => {
    for (const by of ['link', 'one-click', 'account', 'merge', 'admin'])
      expect(PERSON_EVENTS['reminders-paused'].safeParse({ by }).success).toBe(true);
    expect(PERSON_EVENTS['reminders-resumed'].safeParse({ by: 'staff' }).success).toBe(false);
  });

  it.each(['record-merged', 'record-took-over'] as const)('%s names the merge and the other record, by ids', (type) => {
    const other = crypto.randomUUID();
    const data = { merge: '7', [type === 'record-merged' ? 'into' : 'from']: other };
    expect(PERSON_EVENTS[type].parse(data)).toEqual(data);
    expect(PERSON_EVENTS[type].parse({ ...data, email: 'ada@example.org' })).toEqual(data);
    expect(PERSON_EVENTS[type].safeParse({ merge: '7' }).success).toBe(false);
  });

  it('a pledge that moves with its supporter, and back, names the merge', () => {
    for (const schema of [...Object.values(SUPPORTER_EVENTS), PERSON_EVENTS['record-separated']]) {
      expect(schema.parse({ merge: '12' })).toEqual({ merge: '12' });
      expect(schema.safeParse({ merge: 'x' }).success).toBe(false);
    }
  });
});
