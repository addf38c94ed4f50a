import busboy from 'busboy';
import { once } from 'node:events';

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

/** Gives a body to a parser as fast as it takes it. False if it is ill-formed or breaks off; the rest is read all the same. */
async function feed(body: ReadableStream<Uint8Array> | null, parser: busboy.Busboy): Promise<boolean> {
  let isWhole = true;
  const ended = new Promise<void>((resolve) => parser.once('close', resolve));
  parser.on('error', () => {
    isWhole = false;
    // It says that a header is malformed, and goes on waiting.
    parser.destroy();
  });
  const hasEnded = () => !isWhole || parser.destroyed;
  try {
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>)
      if (!hasEnded() && !parser.write(chunk)) await Promise.race([once(parser, 'drain'), ended]);
  } catch {
    // The browser has gone.
    parser.destroy(new Error('The request broke off'));
  }
  if (!hasEnded()) parser.end();
  await ended;
  return isWhole;
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
    // A file that is not read to its end would be destroyed, and the parser would wait for it.
    const pieces = content.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    const taking = take({ fields, name, content: pieces }).finally(() => content.resume());
    taken = Promise.allSettled([taking]).then(([settled]) => settled);
  });
  const isWhole = await feed(request.body, parser);
  const settled = await (taken as Promise<PromiseSettledResult<T>> | null);
  if (!isWhole) return 'ill-formed';
  if (settled?.status === 'rejected') throw settled.reason;
  return { fields, result: settled ? settled.value : null };
}
