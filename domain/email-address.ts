import { withoutInvisible } from '#domain/plain-text';

// RFC 5321, 4.5.3.1: at most 64 octets before the @, and 254 in all (a path of 256 with its brackets).
const LONGEST = 254;
const LONGEST_LOCAL = 64;
// RFC 5322 atoms, with the letters of every script as RFC 6532 adds them.
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
// Nothing that a URL would read as its port, path or user name.
const NO_OTHER_PART_OF_A_URL = /^[\p{L}\p{M}\p{N}.。．｡\u200c\u200d·-]+$/u;
// RFC 1035, 2.3.1: 63 characters at most, no hyphen at either end. The last label has a letter, or the whole would be an IP address.
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** A domain in ASCII (IDNA, UTS 46), as browsers and mail servers write it; null if it is not a domain with a dot. */
function toAsciiDomain(domain: string): string | null {
  const address = `https://${domain}`;
  if (!NO_OTHER_PART_OF_A_URL.test(domain) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return HOST.test(hostname) && hostname.length <= 253 ? hostname : null;
}

const octets = (text: string) => new TextEncoder().encode(text).length;

/**
 * Reads an email address in any script: `a&b@example.org`, `info@пример.рф`. Null if it is not one. The result is the one form that is kept and compared: lower case, the domain
 * in ASCII. Capital letters are taken as small ones, as every large mail server does. Quoted names and IP addresses are not taken: no person has one.
 */
export function readEmailAddress(typed: string): string | null {
  const text = withoutInvisible(typed).trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0)).toLowerCase().normalize('NFC');
  if (text.length > LONGEST || !LOCAL.test(local) || INVISIBLE.test(local) || octets(local) > LONGEST_LOCAL)
    return null;
  const domain = toAsciiDomain(text.slice(at + 1));
  const address = `${local}@${domain}`;
  return domain !== null && octets(address) <= LONGEST ? address : null;
}

/** An address with the first sign of its name and its domain: `a•••@example.org`. The owner recognises it; nobody else can use it. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, at);
  return `${first}•••${email.slice(at)}`;
}
