import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';

const ACCESS_KEY = 'AKSTANDIN';
/** With characters that an address has to escape. */
const SECRET = 'a/secret+with:signs@';
const REGION = 'eu-central-1';

/** Our own small S3: one bucket that checks every signature and every hash, as the real one does. */
export type S3StandIn = Readonly<{
  /** FILES_URL with the right secret, or with another. */
  filesUrl: (secret?: string) => string;
  /** The stored files by key. */
  stored: Map<string, Readonly<{ type: string; bytes: Buffer }>>;
  /** Deletes the bucket with everything in it, as its owner could, or makes it again. */
  deleteBucket: () => void;
  makeBucket: () => void;
  /** Answers the next requests with this status. */
  fail: (status: number, times: number) => void;
  stop: () => Promise<void>;
}>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Signs the request again with the secret that we know: the signature of any other request, or by any other secret, differs. */
async function isSigned({ method = 'GET', url, headers }: IncomingMessage): Promise<boolean> {
  const given = headers.authorization ?? '';
  const names = /SignedHeaders=([\w;-]+)/.exec(given)?.[1]?.split(';') ?? [];
  const signer = new AwsV4Signer({
    method,
    url: `http://${headers.host}${url}`,
    headers: names.filter((name) => name !== 'host').map((name): [string, string] => [name, String(headers[name])]),
    accessKeyId: ACCESS_KEY,
    secretAccessKey: SECRET,
    service: 's3',
    region: REGION,
    datetime: String(headers['x-amz-date']),
  });
  const signed = await signer.sign();
  return names.includes('x-amz-content-sha256') && signed.headers.get('authorization') === given;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

/** Starts the stand-in on a free port of this machine. */
export async function startS3(bucket = 'files'): Promise<S3StandIn> {
  const stored: S3StandIn['stored'] = new Map();
  let exists = true;
  let failing = { status: 500, times: 0 };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bytes = await bodyOf(request);
    if (failing.times > 0) {
      failing = { ...failing, times: failing.times - 1 };
      return refuse(response, failing.status, 'InternalError');
    }
    if (!(await isSigned(request))) return refuse(response, 403, 'SignatureDoesNotMatch');
    const [, name, key = ''] = (request.url ?? '').split('/');
    if (name !== bucket || !exists) return refuse(response, 404, 'NoSuchBucket');
    const found = stored.get(key);
    if (request.method === 'PUT') {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (request.headers['x-amz-content-sha256'] !== sha256) return refuse(response, 400, 'XAmzContentSHA256Mismatch');
      if (request.headers['content-length'] === undefined) return refuse(response, 411, 'MissingContentLength');
      stored.set(key, { type: request.headers['content-type'] ?? '', bytes });
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      stored.delete(key);
      response.writeHead(204).end();
    } else if (found) {
      response.writeHead(200, { 'Content-Type': found.type, 'Content-Length': found.bytes.length }).end(found.bytes);
    } else refuse(response, 404, 'NoSuchKey');
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    filesUrl: (secret = SECRET) =>
      `s3://${ACCESS_KEY}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}?region=${REGION}`,
    stored,
    deleteBucket: () => {
      exists = false;
      stored.clear();
    },
    makeBucket: () => void (exists = true),
    fail: (status, times) => void (failing = { status, times }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
