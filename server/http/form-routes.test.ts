import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getEnv } from '#server/env';
import { isSameOrigin, requestHost } from '#server/http/same-origin';
import { isInternalToken, internalToken } from '#server/http/internal-token';
import { isPostedOn, INTERNAL_TOKEN_HEADER, refuseForm, toFormPage } from '#server/http/form-routes';

vi.mock('#server/env', () => ({ getEnv: vi.fn() }));

const settle = (over: object = {}) =>
  vi.mocked(getEnv).mockReturnValue({
    SITE_URL: 'https://pledge.example.org',
    TRUSTED_PROXY: 0,
    AUTH_SECRET: 'x'.repeat(32),
    ...over,
  } as ReturnType<typeof getEnv>);
beforeEach(() => {
  settle();
});

describe("a write's origin", () => {
  it.each([
    ['the site itself', { origin: 'https://pledge.example.org' }, true],
    ['the host it was sent to', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, true],
    ['another site', { origin: 'https://evil.example', host: 'pledge.example.org' }, false],
    ['a site with a longer name', { origin: 'https://pledge.example.org.evil.example' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    [
      'a forwarded host nobody is trusted for',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'pledge.example.org' },
      false,
    ],
    ['none told: a program', {}, true],
    ['none told, but by a browser of this site', { 'sec-fetch-site': 'same-origin' }, true],
    ['none told, by a browser from elsewhere', { 'sec-fetch-site': 'cross-site' }, false],
    ['none told, by a browser from a sister site', { 'sec-fetch-site': 'same-site' }, false],
  ])('%s', (_, sent, own) => {
    const headers = new Headers(sent as Record<string, string>);
    expect(isSameOrigin(headers)).toBe(own);
    expect(refuseForm(new Headers({ ...(sent as Record<string, string>), 'content-length': '10' }))?.status).toBe(
      own ? undefined : 403,
    );
  });

  it('counts a forwarded host only behind a trusted proxy', () => {
    const headers = new Headers({ 'x-forwarded-host': 'pledge.example.org, other', host: '10.0.0.1' });
    expect(requestHost(headers)).toBe('10.0.0.1');
    settle({ TRUSTED_PROXY: 1 });
    expect(requestHost(headers)).toBe('pledge.example.org');
  });
});

describe('a posted form', () => {
  it.each([
    ['1000', undefined],
    [String(1024 * 1024), undefined],
    [String(1024 * 1024 + 1), 413],
    ['52428800', 413],
    [undefined, 413],
    ['much', 413],
  ])('of length %s is answered %s', (length, status) => {
    expect(refuseForm(new Headers(length === undefined ? {} : { 'content-length': length }))?.status).toBe(status);
  });

  it.each([
    '/sign-in',
    '/sign-in/confirm?token=x',
    '/give/one-time',
    '/give/check/1f-2',
    '/es/give/one-time',
    '/es/give/sponsorship/change?draft=1f-2',
    '/es/give/check/1f-2',
    '/account/pledges/PB-7K3M-9Q2X',
    '/admin/pledges/PB-7K3M-9Q2X',
    '/admin/people',
  ])('%s has a form', (page) => {
    expect(toFormPage(page)).toBe(page);
  });

  it.each([
    '/',
    '/figures',
    '/es/sign-in',
    '/es/give',
    '/fr/give/one-time',
    '/api/v1/pledges',
    '/admin/pledges/../../api/refresh',
    '//evil.example/sign-in',
    'https://evil.example/sign-in',
    '/sign-in/',
    '',
    null,
  ])('%s has none', (page) => {
    expect(toFormPage(page)).toBeNull();
  });
});

describe("the site's own word", () => {
  it('is of one purpose and one secret, and nothing else passes for it', () => {
    const word = internalToken('post a form on');
    expect(isInternalToken('post a form on', word)).toBe(true);
    expect(isInternalToken('refresh public pages', word)).toBe(false);
    for (const other of [null, '', word.slice(1), `${word}x`, word.toLowerCase(), 'é'.repeat(43)])
      expect(isInternalToken('post a form on', other)).toBe(false);
    expect(isPostedOn(new Headers({ [INTERNAL_TOKEN_HEADER]: word }))).toBe(true);
    expect(isPostedOn(new Headers())).toBe(false);
    settle({ AUTH_SECRET: 'y'.repeat(32) });
    expect(isInternalToken('post a form on', word)).toBe(false);
  });
});
