import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { readEmailAddress } from '#domain/email-address';
import { UserFacingError } from '#domain/user-facing-error';
import { parseFilesUrl } from '#server/file/files-url';
import { PROVIDER_SCHEMA, PROVIDER_TOGETHER } from '#server/payment-provider/provider-settings';
import { blankIsUnset, optional, webUrl } from '#server/setting-schema';

const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((given) => blankIsUnset(given) ?? value, schema);

const zone = z.string().refine(isTimeZone, { error: 'expected an IANA time zone such as UTC or Europe/Berlin' });
const DATABASE = 'expected an address like postgresql://user:password@host:5432/name';
const PORT = 'expected a port from 1 to 65535';
const HOPS = 'expected a number of hops from 0 to 10';
const HOST = 'expected a name or number to listen on, such as 127.0.0.1 or 0.0.0.0, without its port';
const SITE =
  "expected the site's own address, such as https://pledge.example.org, without a path, a query or a fragment";
const SECRET =
  'expected at least 32 random characters, for example from: openssl rand -base64 32; while it is changed, the new and the old one as new,old';
const SMTP = 'expected an address like smtp://user:password@mail.example.org:587';
const FROM = 'expected an address, or a name and an address: Pledgebook <pledges@example.org>';
const ADMINS = 'expected addresses separated by commas, such as ada@example.org, bela@example.org';
const ISSUER = 'expected the address of an OpenID provider, without a query or a fragment';
const OPEN_MAILBOX =
  'without SMTP_URL the site shows every email, sign-in links too, so SITE_URL must be loopback and TRUSTED_PROXY 0';
const FILES =
  'expected file:, file:///srv/files, or s3://KEY:SECRET@HOST/BUCKET with key and secret percent-encoded; ?region= where the host does not say it';
const SIGNING_KEY =
  'expected a private Ed25519 key in base64, all of one line: openssl genpkey -algorithm ed25519 -outform DER | base64';
const NAME = 'expected one line of at most 60 characters';

// Digits alone: Number() takes a blank for 0 and 1e3 for a port.
const between = (least: number, most: number, error: string) =>
  z
    .string(error)
    .regex(/^\d{1,6}$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error));
const databaseUrl = z
  .string(DATABASE)
  .regex(/^postgres(ql)?:\/\/.+/, DATABASE)
  .refine((text) => URL.canParse(text), DATABASE);
/** `new,old` as a list, the one that signs first. */
const secrets = z
  .string(SECRET)
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine((list): list is [string, ...string[]] => list.every((secret) => secret.length >= 32), SECRET);
const hasServer = (text: string) => Boolean(URL.parse(text)?.hostname);

/** One address, as a mail server takes it; a list of them would be one sender too many. */
const MAILBOX = /^[^\s@<>()[\]\\,;:"]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
/** A name before an address: in quotes where it holds what would end it. */
const NAMED = /^(?:"[^"\\\p{Cc}]+"|[^"<>@(),;:\\\p{Cc}]+?)? *<([^<>]*)>$/u;
const isMailbox = (text: string) => MAILBOX.test(text);
const isSender = (text: string) => isMailbox(text) || isMailbox(NAMED.exec(text)?.[1] ?? '');
const toAddresses = (list: string) => list.split(/[\s,;]+/).filter(Boolean);

/** Settings that mean nothing without each other. */
const TOGETHER = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ...PROVIDER_TOGETHER,
];

const Settings = z
  .object({
    DATABASE_URL: databaseUrl,
    DIRECT_URL: optional(databaseUrl),
    PORT: withDefault(between(1, 65_535, PORT), '3000'),
    HOST: withDefault(
      z.string().refine((text) => isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text), HOST),
      '127.0.0.1',
    ),
    METRICS_PORT: optional(between(1, 65_535, PORT)),
    SITE_URL: optional(webUrl(SITE, ({ pathname }) => pathname === '/')),
    AUTH_SECRET: secrets,
    SMTP_URL: optional(z.string().refine((text) => /^smtps?:\/\/./.test(text) && hasServer(text), SMTP)),
    MAIL_FROM: withDefault(z.string().refine(isSender, FROM), 'Pledgebook <no-reply@localhost>'),
    GITHUB_ID: optional(z.string()),
    GITHUB_SECRET: optional(z.string()),
    OIDC_ISSUER: optional(webUrl(ISSUER, () => true)),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: withDefault(z.string().regex(/^[^\p{Cc}]{1,60}$/u, NAME), 'your organisation'),
    ...PROVIDER_SCHEMA,
    DATA_DIR: withDefault(z.string(), '.data'),
    FILES_URL: withDefault(
      z.string().refine((text) => parseFilesUrl(text, '.') !== null, FILES),
      'file:',
    ),
    AUDIT_SIGNING_KEY: optional(z.string().refine(isSigningKey, SIGNING_KEY)),
    ADMIN_EMAILS: withDefault(
      z.string().refine((list) => toAddresses(list).every(readEmailAddress), ADMINS),
      '',
    ),
    STAFF_SECOND_FACTOR: withDefault(z.enum(['optional', 'required'], 'expected optional or required'), 'optional'),
    TRUSTED_PROXY: withDefault(between(0, 10, HOPS), '0'),
    TIME_ZONE: withDefault(zone, 'UTC'),
    DEMO: withDefault(z.enum(['0', '1'], 'expected 1 or 0'), '0'),
    WORKER: withDefault(z.enum(['0', '1'], 'expected 1 (jobs run in the web process) or 0'), '1'),
  })
  .transform((given) => ({
    ...given,
    DIRECT_URL: given.DIRECT_URL ?? given.DATABASE_URL,
    SITE_URL: new URL(
      given.SITE_URL ?? `http://${isIP(given.HOST) === 6 ? `[${given.HOST}]` : given.HOST}:${given.PORT}`,
    ).origin,
    DEMO: given.DEMO === '1',
    WORKER: given.WORKER === '1',
    ADMIN_EMAILS: toAddresses(given.ADMIN_EMAILS).flatMap((email) => readEmailAddress(email) ?? []),
  }));

/** The settings, checked. `DIRECT_URL` leads past a pooler, and is `DATABASE_URL` where there is none. `AUTH_SECRET` lists the secret that signs and those that only verify. `SITE_URL` is an origin without a path; `ADMIN_EMAILS` are lower-case addresses. */
export type Env = Readonly<z.output<typeof Settings>>;

// Asked of the formatter: the list of names leaves out those that were renamed, Asia/Kolkata and Europe/Kyiv among them.
function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}

function isSigningKey(text: string): boolean {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

type Issue = Readonly<{ name: string; message: string }>;

/** What settings demand of each other. Asked of the text, so that it is named together with what is wrong in itself. */
function issuesBetween(source: Record<string, string | undefined>): Issue[] {
  const issues: Issue[] = [];
  const need = (name: string, message: string) => void issues.push({ name, message });
  const host = source.HOST || '127.0.0.1';
  const site = URL.parse(source.SITE_URL ?? '');
  const isOpen = (site && !isLoopback(nameOf(site))) || Number(source.TRUSTED_PROXY || 0) > 0;
  if (source.DEMO === '1' && !isLoopback(host))
    need('DEMO', 'a demonstration shows every email, so HOST must be loopback');
  else if (source.DEMO === '1' && !source.SMTP_URL && isOpen) need('DEMO', OPEN_MAILBOX);
  if (source.DEMO !== '1' && !source.SMTP_URL) need('SMTP_URL', 'emails need a mail server (or DEMO=1 on loopback)');
  if (source.DEMO !== '1' && !source.SITE_URL)
    need('SITE_URL', "expected the site's own address: links in emails use it");
  for (const together of TOGETHER) {
    const set = together.find((name) => source[name]);
    for (const name of together) if (set && !source[name]) need(name, `expected beside ${set}`);
  }
  return issues;
}

/** The host name of an address, an IPv6 one without its brackets. */
export function nameOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** Checks settings. Throws UserFacingError that names every wrong one and what is expected of it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = Settings.safeParse(source);
  const between = issuesBetween(source);
  if (parsed.success && between.length === 0) return parsed.data;
  const own = parsed.error?.issues.map(({ path, message }) => ({ name: path.join('.'), message })) ?? [];
  const lines = [...own, ...between].map(
    ({ name, message }) => `  ${name}: ${source[name] ? message : `missing; ${message}`}`,
  );
  throw new UserFacingError(`These settings are missing or wrong (.env.example explains each):\n${lines.join('\n')}`);
}

let checked: Env | undefined;

/** The process's settings, read and checked once. */
export function getEnv(): Env {
  if (checked) return checked;
  checked = parseEnv(process.env);
  // Where next-auth looks for the site's own address.
  process.env.NEXTAUTH_URL = checked.SITE_URL;
  return checked;
}

/** Whether the site is a demonstration. A build reads the setting too, because its pages say so. */
export function isDemonstration(): boolean {
  return isBuilding() ? process.env.DEMO === '1' : getEnv().DEMO;
}

/** Whether this is `next dev`, which builds no pages beforehand. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** Whether this is `next build`, which has no database and no settings. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}
