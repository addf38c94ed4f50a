import { describe, expect, it, vi } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { fromDateColumn, toDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { getEnv } from '#server/env';

vi.mock('#server/env', () => ({ getEnv: vi.fn(), isBuilding: () => false }));

describe('today', () => {
  it.each([
    ['UTC', '2026-11-21T23:59:58Z', '2026-11-21'],
    ['Pacific/Honolulu', '2026-03-01T09:59:59Z', '2026-02-28'],
    ['Pacific/Honolulu', '2026-03-01T10:00:00Z', '2026-03-01'],
    ['Pacific/Auckland', '2028-02-28T11:00:00Z', '2028-02-29'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['America/New_York', '2026-01-01T04:59:59Z', '2025-12-31'],
  ])('in %s at %s is %s', (TIME_ZONE, at, day) => {
    vi.mocked(getEnv).mockReturnValue({ TIME_ZONE } as ReturnType<typeof getEnv>);
    expect(today(new Date(at))).toBe(day);
  });
});

describe('a date column', () => {
  it.each(['2024-02-29', '1999-12-31', '9999-12-31', '2026-03-29'])('keeps %s unchanged', (day) => {
    expect(fromDateColumn(toDateColumn(civilDate(day)))).toBe(day);
  });
});

describe('a currency column', () => {
  it('is a currency of ISO 4217, or an error', () => {
    expect(toCurrency('KWD')).toBe('KWD');
    expect(() => toCurrency('ZZZ')).toThrow('ZZZ');
  });
});
