import { describe, expect, it } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { byUrgency, isStillTrue, REMINDER_STAGES, reminderKind } from '#domain/reminder';

const due = civilDate('2026-12-10');

describe('a reminder', () => {
  it('is of the kind of its stage', () => {
    expect(REMINDER_STAGES.map(reminderKind)).toEqual([
      'instalment-coming',
      'instalment-coming',
      'instalment-due',
      'instalment-overdue',
    ]);
  });

  it.each([
    ['early', '2026-12-01', true],
    ['soon', '2026-12-10', true],
    ['early', '2026-12-11', false],
    ['soon', '2026-12-11', false],
    ['due', '2027-01-31', true],
    ['overdue', '2027-01-31', true],
  ] as const)('of the stage %s on %s is true: %s', (stage, today, isTrue) => {
    expect(isStillTrue(stage, due, civilDate(today))).toBe(isTrue);
  });
});

it('the later stage matters more, then the earlier due date', () => {
  const later = civilDate('2026-12-11');
  const sorted = [
    { stage: 'early', due } as const,
    { stage: 'overdue', due: later } as const,
    { stage: 'due', due } as const,
    { stage: 'overdue', due } as const,
  ].toSorted(byUrgency);
  expect(sorted).toEqual([
    { stage: 'overdue', due },
    { stage: 'overdue', due: later },
    { stage: 'due', due },
    { stage: 'early', due },
  ]);
});
