import { describe, expect, it } from 'vitest';
import { JOB_EVENTS } from '#domain/job-event';

describe('the event of a job that is tried again', () => {
  const { 'job-tried-again': schema } = JOB_EVENTS;

  it('has what it does and how often it had failed', () => {
    const data = { task: 'issue-receipts', attempts: 25 };
    expect(schema.safeParse(data)).toMatchObject({ success: true, data });
  });

  it.each([{ task: 'issue-receipts' }, { attempts: 25 }, { task: 'issue-receipts', attempts: 1.5 }])(
    'lacks neither: %o',
    (data) => expect(schema.safeParse(data).success).toBe(false),
  );
});
