import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findActor, type Person } from '#server/auth';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { findLogo, findReplacedBy, findUnshownLogo } from '#server/organisation/find-logo';
import { GET } from './route';

vi.mock('#server/organisation/find-logo', () => ({
  findLogo: vi.fn(),
  findReplacedBy: vi.fn(() => Promise.resolve(null)),
  findUnshownLogo: vi.fn(),
}));
vi.mock('#server/auth', () => ({ findActor: vi.fn() }));
vi.mock('#server/http/site-url', () => ({ siteUrl: () => 'https://example.org' }));
vi.mock('#server/log', () => ({ log: { error: vi.fn() } }));

const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
const read = vi.fn(() => Promise.resolve<typeof bytes | null>(bytes));
const logo = { mediaType: 'image/svg+xml', read };
const ask = (file: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1/logos/${file}`, { headers }), { params: Promise.resolve({ file }) });

beforeEach(() => vi.mocked(findLogo).mockReset());

describe('the address of a logo', () => {
  it('returns its bytes, which only the browser itself may keep', async () => {
    vi.mocked(findLogo).mockResolvedValue(logo);
    const answer = await ask('a.svg');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(await answer.bytes()).toEqual(bytes);
  });

  it('returns 304 for its own ETag, and only while it may be shown', async () => {
    vi.mocked(findLogo).mockResolvedValue(logo);
    const etag = (await ask('a.svg')).headers.get('etag') ?? '';
    expect((await ask('b.svg')).headers.get('etag')).not.toBe(etag);
    const known = { 'If-None-Match': etag };
    read.mockClear();
    const again = await ask('a.svg', known);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(read).not.toHaveBeenCalled();
    vi.mocked(findLogo).mockResolvedValue(null);
    const gone = await ask('a.svg', known);
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'private, no-store']);
  });

  it('of a logo that is not shown is for who may see it, and is not kept', async () => {
    vi.mocked(findLogo).mockResolvedValue(null);
    vi.mocked(findActor).mockResolvedValue(null);
    expect((await ask('a.svg')).status).toBe(404);
    expect(findUnshownLogo).not.toHaveBeenCalled();
    const person = { id: 'x' } as unknown as Person;
    vi.mocked(findActor).mockResolvedValue(person);
    vi.mocked(findUnshownLogo).mockImplementation((_, who) => Promise.resolve(who === person ? logo : null));
    const answer = await ask('a.svg');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });

  it('of a logo that was replaced leads to the one of today, and nobody keeps that', async () => {
    vi.mocked(findLogo).mockResolvedValue(null);
    vi.mocked(findActor).mockResolvedValue(null);
    vi.mocked(findReplacedBy).mockResolvedValueOnce('b.webp');
    const answer = await ask('a.svg');
    expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([
      307,
      'https://example.org/logos/b.webp',
      'private, no-store',
    ]);
  });

  it('returns 503 while files cannot be read, and 404 for a file that is gone', async () => {
    vi.mocked(findLogo).mockResolvedValue(logo);
    read.mockRejectedValueOnce(new FilesUnavailable('The bucket is away.', { mayPass: true }));
    expect((await ask('a.svg')).status).toBe(503);
    read.mockResolvedValueOnce(null);
    expect((await ask('a.svg')).status).toBe(404);
  });

  it('returns 503 with Retry-After while the database is unavailable', async () => {
    vi.mocked(findLogo).mockRejectedValueOnce(new Error('connect ECONNREFUSED 127.0.0.1:5432'));
    const answer = await ask('a.svg');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });
});
