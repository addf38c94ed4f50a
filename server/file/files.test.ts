import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startS3, type S3StandIn } from '#test/s3-stand-in';
import { UserFacingError } from '#domain/user-facing-error';
import { checkFiles } from '#server/file/check-files';
import { filesOf } from '#server/file/files';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { parseFilesUrl } from '#server/file/files-url';
import type { Files } from '#server/file/stored-file';

const MOST = 3_000_000;
const PDF = { type: 'application/pdf', most: MOST } as const;
const content = randomBytes(1_000_000);

let s3: S3StandIn;
let folder: string;

const open = (url: string): Files => {
  const place = parseFilesUrl(url, folder);
  if (!place) throw new Error(`${url} is no place for files`);
  return filesOf(place);
};

async function* inParts(bytes: Uint8Array, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function put(place: Files, bytes: Uint8Array = content): Promise<string> {
  const result = await place.put(inParts(bytes), PDF);
  if (result.kind !== 'stored') throw new Error('It was not stored');
  return result.key;
}

async function bytesOf(place: Files, key: string): Promise<Buffer | null> {
  const found = await place.get(key);
  return found && Buffer.from(await new Response(found.body).bytes());
}

beforeAll(async () => {
  s3 = await startS3();
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  s3.makeBucket();
  s3.fail(500, 0);
});

describe.each([
  ['a folder', () => open('file:')],
  ['a bucket', () => open(s3.filesUrl())],
])('%s', (_, place) => {
  it('returns what was put, by a key with its hash, until it is deleted', async () => {
    const key = await put(place());
    expect(key).toContain(createHash('sha256').update(content).digest('hex'));
    const found = await place().get(key);
    expect(found).toMatchObject({ type: 'application/pdf', size: content.length });
    await found?.body.cancel();
    expect((await bytesOf(place(), key))?.equals(content)).toBe(true);
    await place().delete(key);
    expect(await place().get(key)).toBeNull();
    await expect(place().delete(key)).resolves.toBeUndefined();
  });

  it('keeps two files with the same content apart', async () => {
    const [one, other] = [await put(place()), await put(place())];
    expect(one).not.toBe(other);
    await place().delete(one);
    expect((await bytesOf(place(), other))?.equals(content)).toBe(true);
  });

  it('refuses what is longer than allowed, and leaves nothing of it', async () => {
    const before = [s3.stored.size, (await readdir(folder, { recursive: true })).length];
    let read = 0;
    const endless = (function* () {
      for (; read < 100; read += 1) yield Buffer.alloc(1_000_000);
    })();
    expect(await place().put(endless, PDF)).toEqual({ kind: 'too-large' });
    // What is too long is not read to its end.
    expect(read).toBeLessThan(5);
    expect([s3.stored.size, (await readdir(folder, { recursive: true })).length]).toEqual(before);
    expect((await place().put([Buffer.alloc(MOST)], PDF)).kind).toBe('stored');
  });

  it('leaves nothing of a content that breaks off', async () => {
    const before = [s3.stored.size, (await readdir(folder, { recursive: true })).length];
    const broken = (function* () {
      yield Buffer.alloc(100);
      throw new Error('the client has gone');
    })();
    await expect(place().put(broken, PDF)).rejects.toThrow('the client has gone');
    expect([s3.stored.size, (await readdir(folder, { recursive: true })).length]).toEqual(before);
  });

  it('takes nothing but its own keys', async () => {
    for (const key of ['', '../../etc/passwd', 'x.pdf', `${'0'.repeat(36)}-${'a'.repeat(64)}.exe`]) {
      await expect(async () => place().get(key), key).rejects.toThrow('not a key');
      await expect(async () => place().delete(key), key).rejects.toThrow('not a key');
    }
  });

  it('passes the check at the start, and nothing is left of it', async () => {
    const before = s3.stored.size;
    await expect(checkFiles(place())).resolves.toBeUndefined();
    expect(s3.stored.size).toBe(before);
  });
});

describe('a bucket that is deleted under way', () => {
  it('says so to the operator, and takes, loses and forgets nothing', async () => {
    const bucket = open(s3.filesUrl());
    const key = await put(bucket);
    s3.deleteBucket();
    const gone = expect.objectContaining({ name: 'FilesUnavailable', mayPass: false });
    await expect(put(bucket)).rejects.toThrow(/127\.0\.0\.1:\d+\/files, does not exist \(404 NoSuchBucket\)/);
    await expect(put(bucket)).rejects.toEqual(gone);
    // That is no missing file, which would be deleted from a page.
    await expect(bucket.get(key)).rejects.toEqual(gone);
    await expect(bucket.delete(key)).rejects.toEqual(gone);
    s3.makeBucket();
    expect(await bucket.get(key)).toBeNull();
    expect((await bytesOf(bucket, await put(bucket)))?.equals(content)).toBe(true);
  });
});

describe('a bucket', () => {
  it('with another secret is refused, and stops the start', async () => {
    const wrong = open(s3.filesUrl('another'));
    await expect(put(wrong)).rejects.toThrow(/refuses this \(403 SignatureDoesNotMatch\)/);
    await expect(checkFiles(wrong)).rejects.toThrow(UserFacingError);
    await expect(checkFiles(wrong)).rejects.toThrow(/Correct FILES_URL/);
  });

  it('that fails once is asked again, and one that is away does not stop the start', async () => {
    const bucket = open(s3.filesUrl());
    s3.fail(503, 1);
    const key = await put(bucket);
    expect(s3.stored.get(key)?.type).toBe('application/pdf');
    s3.fail(503, 1_000);
    await expect(put(bucket)).rejects.toMatchObject({ name: 'FilesUnavailable', mayPass: true });
    await expect(checkFiles(bucket)).resolves.toBeUndefined();
    const nobody = open('s3://a:b@127.0.0.1:9/files');
    await expect(nobody.get(key)).rejects.toThrow(/cannot be reached/);
  });

  it('refuses a request that was changed on its way', async () => {
    const key = await put(open(s3.filesUrl()));
    const place = parseFilesUrl(s3.filesUrl(), folder);
    if (place?.kind !== 'bucket') throw new Error('It is a bucket');
    expect((await fetch(`${place.url}/${key}`)).status).toBe(403);
  });
});

describe('a folder', () => {
  it('that cannot be used stops the start, in words', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const place = open(`file://${file}/files`);
    await expect(put(place)).rejects.toBeInstanceOf(FilesUnavailable);
    await expect(checkFiles(place)).rejects.toThrow(/a-file\/files, cannot be used \(ENOTDIR\)\. Correct FILES_URL/);
  });
});

describe('FILES_URL', () => {
  it.each([
    ['file:', { kind: 'folder', path: '/data/files' }],
    ['file:///srv/my%20files', { kind: 'folder', path: '/srv/my files' }],
    [
      's3://K:a%2Fb@s3.eu-west-1.amazonaws.com/my-bucket',
      { kind: 'bucket', url: 'https://s3.eu-west-1.amazonaws.com/my-bucket', accessKey: 'K', secret: 'a/b' },
    ],
    [
      's3://K:S@localhost:9000/bucket/?region=x',
      { kind: 'bucket', url: 'http://localhost:9000/bucket', accessKey: 'K', secret: 'S', region: 'x' },
    ],
  ])('%s', (text, place) => expect(parseFilesUrl(text, '/data')).toEqual(place));

  it.each([
    '',
    'files',
    '/srv/files',
    'file:files',
    'https://x/y',
    's3://host/bucket',
    's3://K@host/bucket',
    's3://K:S@host',
    's3://K:S@host/a/b',
    's3://K:%@host/bucket',
    's3://K:S@host/UPPER',
  ])('%s is refused', (text) => expect(parseFilesUrl(text, '/data')).toBeNull());
});
