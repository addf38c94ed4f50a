import { TEXT_LIMITS } from '#domain/plain-text';

/** A URL in its normal form: http or https, a host with a dot, no user name or password, not too long. Without a scheme it is https. Otherwise null. */
export function parseWebAddress(text: string): string | null {
  const address = text.includes('://') ? text : `https://${text}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = url.username + url.password === '' && /[^.]\.[^.]/.test(url.hostname);
  return isPlain && url.href.length <= TEXT_LIMITS.website ? url.href : null;
}
