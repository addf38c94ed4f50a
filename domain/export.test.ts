import { describe, expect, it } from 'vitest';
import { readExport, type ExportFields } from '#domain/export';

const read = (more: Partial<ExportFields> = {}) =>
  readExport({ what: 'pledges', format: 'csv', campaign: '', from: '', until: '', ...more }, ['ten']);

describe('what a form asks to save', () => {
  it('is of all campaigns and days unless it says something else', () => {
    expect(read()).toEqual({ what: 'pledges', format: 'csv', campaign: null, from: null, until: null });
    expect(read({ campaign: 'ten', from: '2026-01-01', until: '2026-01-01', format: 'xlsx' })).toEqual({
      what: 'pledges',
      format: 'xlsx',
      campaign: 'ten',
      from: '2026-01-01',
      until: '2026-01-01',
    });
  });

  it.each([
    [{ what: 'people' }, 'what', 'no-export'],
    [{ format: 'pdf' }, 'format', 'no-format'],
    [{ campaign: 'eleven' }, 'campaign', 'no-campaign'],
    [{ from: '31.12.2026' }, 'from', 'no-day'],
    [{ until: '2026-02-30' }, 'until', 'no-day'],
    [{ from: '2026-02-02', until: '2026-02-01' }, 'until', 'order'],
    [{ what: 'figures', from: '2026-02-01' }, 'from', 'days-of-figures'],
    [{ what: 'figures', until: '2026-02-01' }, 'until', 'days-of-figures'],
  ] as const)('is refused for %j', (more, field, code) => {
    expect(read(more)).toEqual({ problems: [{ field, code }] });
  });

  it('is refused for everything that is wrong at once', () => {
    expect(read({ what: '', format: '', from: 'x' })).toMatchObject({ problems: { length: 3 } });
  });
});
