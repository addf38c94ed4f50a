import { expect, it } from 'vitest';
import { QUEUE_COLUMNS, readColumns } from '#domain/queue-column';

it.each([
  [undefined, []],
  ['', []],
  ['tags,email', ['email', 'tags']],
  [
    ['due', 'received,due'],
    ['received', 'due'],
  ],
  ['tags,salary,tags', ['tags']],
  [[7, null, 'open'], ['open']],
  [QUEUE_COLUMNS.join(), [...QUEUE_COLUMNS]],
])('reads %j as %j', (value, columns) => expect(readColumns(value)).toEqual(columns));
