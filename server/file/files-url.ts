import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A bucket of an S3 service: its address without a slash at the end, and the key to it. Without a region the service's own host name says it, or it is us-east-1. */
export type Bucket = Readonly<{ url: string; accessKey: string; secret: string; region: string | undefined }>;

/** Where files are stored: a folder of this machine, or a bucket. */
export type FilesPlace = Readonly<{ kind: 'folder'; path: string }> | (Readonly<{ kind: 'bucket' }> & Bucket);

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

function toBucket(url: URL): FilesPlace | null {
  const bucket = url.pathname.replace(/^\/|\/$/g, '');
  if (!url.host || !url.username || !url.password || !BUCKET.test(bucket) || url.hash) return null;
  const scheme = LOOPBACK.test(url.hostname) ? 'http' : 'https';
  return {
    kind: 'bucket',
    url: `${scheme}://${url.host}/${bucket}`,
    accessKey: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? undefined,
  };
}

/**
 * Parses FILES_URL: `file:` (the folder `files` in `dataDir`), `file:///srv/files`, or `s3://KEY:SECRET@HOST/BUCKET`, with `?region=` where the host does not say it. A
 * bucket is reached by https, on this machine by http. Null for any other text.
 */
export function parseFilesUrl(text: string, dataDir: string): FilesPlace | null {
  if (text === 'file:') return { kind: 'folder', path: path.resolve(dataDir, 'files') };
  try {
    if (/^file:\/\/\/./.test(text)) return { kind: 'folder', path: fileURLToPath(text) };
    return text.startsWith('s3://') ? toBucket(new URL(text)) : null;
  } catch {
    return null;
  }
}
