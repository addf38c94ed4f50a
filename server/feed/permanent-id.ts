import { createHash } from 'node:crypto';
import { ID_NAMESPACE } from '#content/news';

/** The UUID (version 5, RFC 9562) of a name in the campaign's namespace. It never changes, even when the site moves. */
export function toPermanentId(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(ID_NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
