import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#domain/civil-date';
import { overdueAge } from '#domain/overdue-age';

describe('the age of overdue money', () => {
  const today = civilDate('2026-11-28');
  it.each([
    [0, 0],
    [30, 0],
    [31, 1],
    [60, 1],
    [61, 2],
    [90, 2],
    [91, 3],
    [4_000, 3],
  ])('%i days after the due date: group %i', (days, group) => {
    expect(overdueAge(addDays(today, -days), today)).toBe(group);
  });
});
