import busboy from 'busboy';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** A file as it comes, with the fields of its form that came before it. */
export type StreamedFile = Readonly<{
  fields: ReadonlyMap<string, string>;
  name: string;
  content: AsyncIterable<Uint8Array>;
}>;

/** What became of the first file of a form, null if it has none; or that the request is no multipart form, or broke off. */
export type Streamed<T> = Readonly<{ fields: ReadonlyMap<string, string>; result: T | null }> | 'ill-formed';

const LIMITS = { files: 1, fields: 20, fieldSize: 10_000, parts: 30 };

function parserOf(request: Request): busboy.Busboy | null {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || !request.body) return null;
  try {
    return busboy({ headers: { 'content-type': type }, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    // Without a boundary.
    return null;
  }
}

/**
 * Gives the first file of a multipart form to `take` as it comes, so that it is never held as a whole. What `take` leaves unread is ignored, so that a browser gets to read the answer: it sends all of
 * its form first.
 */
export async function streamUpload<T>(
  request: Request,
  take: (file: StreamedFile) => Promise<T>,
): Promise<Streamed<T>> {
  const parser = parserOf(request);
  if (!parser) return 'ill-formed';
  const fields = new Map<string, string>();
  let taken: Promise<PromiseSettledResult<T>> | null = null;
  parser.on('field', (name, value) => fields.set(name, value));
  parser.on('file', (_, content, { filename }) => {
    const name = filename as string | undefined;
    if (!name) return void content.resume();
    const taking = take({ fields, name, content }).finally(() => content.resume());
    taken = Promise.allSettled([taking]).then(([settled]) => settled);
  });
  let isWhole = true;
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser);
  } catch {
    isWhole = false;
  }
  const settled = await (taken as Promise<PromiseSettledResult<T>> | null);
  if (!isWhole) return 'ill-formed';
  if (settled?.status === 'rejected') throw settled.reason;
  return { fields, result: settled ? settled.value : null };
}
