import { describe, expect, it } from 'vitest';
import { PERSON_EVENTS } from '#domain/person-event';

describe('events of a person', () => {
  it.each(['profile-changed', 'profile-corrected'] as const)('%s names what changed, and no value of it', (type) => {
    const data = { changed: ['language', 'name', 'postal-address'] };
    expect(PERSON_EVENTS[type].parse(data)).toEqual(data);
    expect(PERSON_EVENTS[type].parse({ ...data, name: 'Ada' })).toEqual(data);
    expect(PERSON_EVENTS[type].safeParse({ changed: ['email'] }).success).toBe(false);
  });

  it('reminders are paused by a person, in one of three ways', () => {
    for (const by of ['link', 'one-click', 'account'])
      expect(PERSON_EVENTS['reminders-paused'].safeParse({ by }).success).toBe(true);
    expect(PERSON_EVENTS['reminders-resumed'].safeParse({ by: 'staff' }).success).toBe(false);
  });
});
