import { describe, expect, it } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { withoutStamps, writeCalendar } from '#server/feed/campaign-calendar';

const SITE = 'https://pledge.example.org';
const terms = { slug: 'ten', firstDay: civilDate('2025-01-01'), lastDay: civilDate('2027-12-31') };

/** The lines of a calendar, with folded lines joined. */
const linesOf = (calendar: string) => calendar.replaceAll('\r\n\t', '').replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (calendar: string, name: string) =>
  linesOf(calendar).flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));

describe('the calendar', () => {
  const calendar = writeCalendar('en', SITE, terms);

  it('has the first and the last day as whole days, in every time zone', () => {
    expect(valuesOf(calendar, 'DTSTART;VALUE=DATE:')).toEqual(['20250101', '20271231']);
    // In iCalendar, a whole day ends on the day after it.
    expect(valuesOf(calendar, 'DTEND;VALUE=DATE:')).toEqual(['20250102', '20280101']);
    expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(linesOf(calendar).length).toBeGreaterThan(15);
    expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('keeps its ids when the dates or the site move, and in another language', () => {
    const ids = valuesOf(calendar, 'UID:');
    expect(new Set(ids).size).toBe(2);
    const moved = writeCalendar('es', 'https://elsewhere.example', { ...terms, lastDay: civilDate('2028-02-29') });
    expect(valuesOf(moved, 'UID:')).toEqual(ids);
    expect(valuesOf(moved, 'DTEND;VALUE=DATE:')[1]).toBe('20280301');
    expect(valuesOf(moved, 'URL:')[0]).toBe('https://elsewhere.example/es/give');
    expect(valuesOf(moved, 'SUMMARY:').join(' ')).toContain('Último día');
  });

  it('changes only in its time stamp', () => {
    expect(withoutStamps(calendar)).not.toMatch(/DTSTAMP/);
    expect(withoutStamps(writeCalendar('en', SITE, terms))).toBe(withoutStamps(calendar));
  });
});
