import type { SentField } from '#test/generated-inputs';

/** A name as browsers write it into the header of a part. */
const escapeName = (name: string) =>
  name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22').replaceAll('\0', '%00');

/** A multipart body of these fields, with its type. Built by hand, because FormData would mend what is ill-formed. */
export function toMultipart(fields: readonly SentField[]): { body: Buffer; type: string } {
  const boundary = `----generated${crypto.randomUUID()}`;
  const parts = fields.flatMap(({ name, value, file }) => {
    const filename =
      file === undefined ? '' : `; filename="${escapeName(file)}"\r\nContent-Type: application/octet-stream`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"${filename}\r\n\r\n`;
    return [Buffer.from(head), typeof value === 'string' ? Buffer.from(value) : value, Buffer.from('\r\n')];
  });
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}
