import { describe, expect, it } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { monthsToLog, toLoggedMonths, type HoursEvent } from '#domain/logged-hours';

describe('the months that hours can be logged for', () => {
  const term = { from: civilDate('2026-01-31'), until: civilDate('2027-01-30') };
  const on = (day: string) => monthsToLog(term, civilDate(day));

  it('are those of the term until today', () => {
    expect(on('2026-01-30')).toEqual([]);
    expect(on('2026-01-31')).toEqual(['2026-01']);
    expect(on('2026-03-01')).toEqual(['2026-03', '2026-02', '2026-01']);
  });

  it('are all of them in the month of grace, and none after it', () => {
    expect(on('2027-02-27')).toHaveLength(13);
    expect(on('2027-02-27')[0]).toBe('2027-01');
    expect(on('2027-02-28')).toEqual([]);
  });

  it('do not end for who is a member for life', () => {
    expect(monthsToLog({ ...term, until: null }, civilDate('2028-01-01'))).toHaveLength(25);
  });
});

describe('the hours of each month', () => {
  const event = (type: HoursEvent['type'], month: string, hours: number, text: string | null = null): HoursEvent => ({
    type,
    month,
    hours,
    text,
  });

  it('are the last entry and what staff said of it, the newest month first', () => {
    const months = toLoggedMonths([
      event('hours-logged', '2026-01', 5, 'Docs'),
      event('hours-certified', '2026-01', 5),
      event('hours-logged', '2026-02', 9, 'Events'),
      event('hours-queried', '2026-02', 9, 'Which ones?'),
    ]);
    expect(months).toEqual([
      { month: '2026-02', hours: 9, state: 'queried', note: 'Events', question: 'Which ones?' },
      { month: '2026-01', hours: 5, state: 'certified', note: 'Docs', question: null },
    ]);
  });

  it('wait again after a correction, whatever was said before', () => {
    const log = [event('hours-logged', '2026-01', 5), event('hours-certified', '2026-01', 5)];
    expect(toLoggedMonths([...log, event('hours-logged', '2026-01', 6)])).toMatchObject([
      { hours: 6, state: 'logged' },
    ]);
  });
});
