import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { AwsClient } from 'aws4fetch';
import { newFileKey, readFileKey } from '#server/file/file-key';
import type { Bucket } from '#server/file/files-url';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { spool } from '#server/file/spool';
import type { Files } from '#server/file/stored-file';

/** For a whole request, its answer's content included. */
const TIMEOUT_MS = 30_000;
/** Of an empty content, which is what requests without one sign. */
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

type Send = Readonly<{ method: string; key: string; sha256?: string; type?: string; body?: Blob }>;

/** Files in a bucket of an S3 service. Each content is signed with its hash, so that the service refuses what was changed on the way. */
export function bucketFiles({ url, accessKey, secret, region }: Bucket): Files {
  const client = new AwsClient({ accessKeyId: accessKey, secretAccessKey: secret, service: 's3', region, retries: 2 });

  const send = async ({ method, key, sha256 = EMPTY_SHA256, type, body }: Send): Promise<Response> => {
    try {
      return await client.fetch(`${url}/${key}`, {
        method,
        body,
        headers: { 'X-Amz-Content-Sha256': sha256, ...(type && { 'Content-Type': type }) },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      throw new FilesUnavailable(`The bucket for files, ${url}, cannot be reached.`, { mayPass: true, cause: error });
    }
  };

  /** What an answer that is no success means. A missing file is no failure, a missing bucket is. */
  const refused = async (response: Response): Promise<'no-file' | FilesUnavailable> => {
    const code = /<Code>(\w+)<\/Code>/.exec((await response.text()).slice(0, 10_000))?.[1] ?? '';
    if (response.status === 404 && code !== 'NoSuchBucket') return 'no-file';
    const said = `${response.status}${code && ` ${code}`}`;
    return response.status === 404
      ? new FilesUnavailable(`The bucket for files, ${url}, does not exist (${said}).`, { mayPass: false })
      : new FilesUnavailable(`The bucket for files, ${url}, refuses this (${said}).`, {
          mayPass: response.status >= 500 || response.status === 429,
        });
  };

  return {
    put: async (content, { type, most }) => {
      const spooled = await spool(content, tmpdir(), most);
      if (!spooled) return { kind: 'too-large' };
      try {
        const key = newFileKey(spooled.sha256, type);
        const body = await openAsBlob(spooled.path, { type });
        const response = await send({ method: 'PUT', key, sha256: spooled.sha256, type, body });
        if (response.ok) return { kind: 'stored', key, size: spooled.size };
        const why = await refused(response);
        throw why === 'no-file'
          ? new FilesUnavailable(`The bucket for files, ${url}, does not exist (404).`, { mayPass: false })
          : why;
      } finally {
        await rm(spooled.path, { force: true });
      }
    },
    get: async (key) => {
      const { type } = readFileKey(key);
      const response = await send({ method: 'GET', key });
      if (response.ok && response.body)
        return { type, size: Number(response.headers.get('content-length')), body: response.body };
      const why = await refused(response);
      if (why === 'no-file') return null;
      throw why;
    },
    delete: async (key) => {
      readFileKey(key);
      const response = await send({ method: 'DELETE', key });
      if (response.ok) return;
      const why = await refused(response);
      if (why !== 'no-file') throw why;
    },
  };
}
