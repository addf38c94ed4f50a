/** What is read of a body that is too long, so that a browser gets to read the answer: it sends all of its form first. */
const MOST_IGNORED = 100_000_000;

/** The form of a request. `too-large`: its body is longer than `most` bytes, of which no more is held; `ill-formed`: it is no multipart form. */
export async function readUpload(request: Request, most: number): Promise<FormData | 'too-large' | 'ill-formed'> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) return 'ill-formed';
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    length += part.length;
    if (length > MOST_IGNORED) return 'too-large';
    if (length > most) parts.length = 0;
    else parts.push(part);
  }
  if (length > most) return 'too-large';
  try {
    return await new Response(new Blob(parts), { headers: { 'Content-Type': type } }).formData();
  } catch {
    return 'ill-formed';
  }
}
