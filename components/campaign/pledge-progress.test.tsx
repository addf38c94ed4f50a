import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PledgeProgress } from '#components/campaign/pledge-progress';
import { daysWords, progressSentence, toPhase } from '#components/campaign/progress-text';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { PROGRESS } from '#content/messages/progress';
import { translate } from '#server/i18n/translate';
import type { Progress } from '#server/public/home-view';

const i18n = translate('en', PROGRESS);

const running: Progress = {
  goal: majorUnits(5_000_000, 'USD'),
  promised: majorUnits(2_000_000, 'USD'),
  received: majorUnits(500_000, 'USD'),
  supporters: 1284,
  firstDay: civilDate('2025-01-01'),
  lastDay: civilDate('2027-12-31'),
  today: civilDate('2026-11-21'),
  asOf: '2026-11-21T09:12:00Z',
};
const none = { ...running, promised: majorUnits(0, 'USD'), received: majorUnits(0, 'USD'), supporters: 0 };

describe('the phases of a campaign', () => {
  it.each([
    ['before', { ...none, today: civilDate('2024-12-31') }],
    ['empty', none],
    ['running', running],
    ['beyond', { ...running, promised: running.goal }],
    ['after', { ...running, today: civilDate('2028-01-01') }],
  ] as const)('%s', (phase, progress) => expect(toPhase(progress)).toBe(phase));

  it('does not show a first gift as 0%', () => {
    expect(progressSentence({ ...running, promised: majorUnits(1, 'USD') }, i18n)).toContain('under 1%');
  });

  it('does not show 100% before the goal is reached', () => {
    expect(progressSentence({ ...running, promised: majorUnits(4_999_999, 'USD') }, i18n)).toContain('99%');
  });

  it('says whether the campaign is ahead of a steady pace', () => {
    expect(progressSentence({ ...running, promised: majorUnits(4_000_000, 'USD') }, i18n)).toContain('ahead');
    expect(progressSentence(running, i18n)).not.toContain('ahead');
  });

  it('counts the first and the last day', () => {
    expect(daysWords({ ...running, today: running.lastDay }, i18n)).toEqual({ number: '1', unit: 'day left' });
  });
});

describe('the bar', () => {
  it('gives its state to screen readers', () => {
    const html = renderToStaticMarkup(<PledgeProgress i18n={i18n} progress={running} />);
    expect(html).toContain('role="progressbar"');
    expect(html).toContain('aria-valuenow="40"');
    expect(html).toContain('aria-valuetext="$2,000,000 promised of $5,000,000, 40%.');
    expect(html).toContain('dateTime="2026-11-21T09:12:00Z"');
  });

  it('is never wider than 100%', () => {
    const html = renderToStaticMarkup(
      <PledgeProgress i18n={i18n} progress={{ ...running, promised: majorUnits(9_000_000, 'USD') }} />,
    );
    expect(html).toContain('aria-valuenow="100"');
    expect(html).toContain('Goal $5,000,000');
    expect(html).not.toMatch(/width="1\d\d\.\d+%"/);
  });

  it('says so when the figures are unavailable, and shows no sum', () => {
    const html = renderToStaticMarkup(<PledgeProgress i18n={i18n} progress={null} />);
    expect(html).toContain('can’t show the figures right now');
    expect(html).not.toContain('$');
  });
});
