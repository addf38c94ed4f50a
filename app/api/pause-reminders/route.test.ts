import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseRemindersByLink } from '#server/reminder/pause-reminders';
import { GET, POST } from './route';

vi.mock('#server/reminder/pause-reminders', () => ({ pauseRemindersByLink: vi.fn() }));
beforeEach(() => vi.mocked(pauseRemindersByLink).mockReset().mockResolvedValue({ kind: 'done' }));

const URLENCODED = 'application/x-www-form-urlencoded';
const post = (body: string | FormData, type?: string) =>
  POST(
    new Request('http://here.example/api/pause-reminders?lang=en&token=t', {
      method: 'POST',
      body,
      ...(type ? { headers: { 'Content-Type': type } } : {}),
    }),
  );

describe('the address for one click in an email program', () => {
  it('pauses by the form of RFC 8058, in both encodings', async () => {
    const multipart = new FormData();
    multipart.set('List-Unsubscribe', 'One-Click');
    expect((await post('List-Unsubscribe=One-Click', URLENCODED)).status).toBe(200);
    expect((await post(multipart)).status).toBe(200);
    expect(vi.mocked(pauseRemindersByLink).mock.calls).toEqual([
      ['t', true, 'one-click'],
      ['t', true, 'one-click'],
    ]);
  });

  it.each([
    ['another form', 'List-Unsubscribe=No', URLENCODED, 400],
    ['no form', 'List-Unsubscribe=One-Click', 'text/plain', 400],
    ['half a form', '--x', 'multipart/form-data; boundary=x', 400],
    ['a long form', 'a'.repeat(2_000), URLENCODED, 413],
  ])('refuses %s', async (_, body, type, status) => {
    expect((await post(body, type)).status).toBe(status);
    expect(pauseRemindersByLink).not.toHaveBeenCalled();
  });

  it.each([
    ['bad-link', 403],
    ['limited', 429],
  ] as const)('answers %s with %d', async (kind, status) => {
    vi.mocked(pauseRemindersByLink).mockResolvedValue({ kind });
    expect((await post('List-Unsubscribe=One-Click', URLENCODED)).status).toBe(status);
  });

  it.each([
    ['?lang=es&token=a.b', '/es/reminders?token=a.b'],
    ['?token=a%0D%0Ab', '/reminders?token=a%0D%0Ab'],
    ['?lang=xx', '/reminders?token='],
    [`?token=${'a'.repeat(9_000)}`, `/reminders?token=${'a'.repeat(200)}`],
  ])('leads to the page when it is opened, and changes nothing: %s', (query, page) => {
    const answer = GET(new Request(`http://here.example/api/pause-reminders${query}`));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page]);
    expect(pauseRemindersByLink).not.toHaveBeenCalled();
  });
});
