/**
 * The least safe version of a package, for each major version that has one: a later patch of an older major may be safe too. Versions of a later major than
 * all of these are safe.
 */
type Floor = Readonly<{ least: readonly string[]; advisory: string; reason: string }>;

/**
 * Packages of the lock file with a version below which an advisory applies (https://github.com/advisories). `npm audit` asks the registry, which a build
 * without a network cannot; this list holds everywhere, also against a merge that brings an older version back. Add to it what `npm audit` reports.
 */
export const VERSION_FLOORS: Readonly<Record<string, Floor>> = {
  '@babel/helpers': {
    least: ['7.26.10'],
    advisory: 'GHSA-968p-4wvh-cqc8',
    reason: 'compiled regular expressions with named groups take quadratic time',
  },
  'brace-expansion': {
    least: ['1.1.12', '2.0.2', '3.0.1', '4.0.1'],
    advisory: 'GHSA-v6h2-p8h4-qcgw',
    reason: 'a pattern can take very long to expand',
  },
  braces: { least: ['3.0.3'], advisory: 'GHSA-grv7-fg5c-xmjg', reason: 'unbalanced braces use up the memory' },
  cookie: { least: ['0.7.0'], advisory: 'GHSA-pxg6-pf52-xh8x', reason: 'a name or path can add fields to a cookie' },
  'cross-spawn': {
    least: ['6.0.6', '7.0.5'],
    advisory: 'GHSA-3xgq-45jj-v275',
    reason: 'an argument can take very long to escape',
  },
  jose: {
    least: ['2.0.7', '4.15.5'],
    advisory: 'GHSA-hhhv-q57g-882q',
    reason: 'a compressed token uses up memory and time',
  },
  'js-yaml': {
    least: ['3.14.2', '4.1.1'],
    advisory: 'GHSA-mh29-5h37-fv8m',
    reason: 'merge keys can change prototypes',
  },
  koa: {
    least: ['2.16.2', '3.0.1'],
    advisory: 'GHSA-jgmv-j7ww-jx2x',
    reason: 'redirects to any site by the Referer header',
  },
  micromatch: { least: ['4.0.8'], advisory: 'GHSA-952p-6rrq-rcjv', reason: 'a pattern can take very long to match' },
  nanoid: {
    least: ['3.3.8', '5.0.9'],
    advisory: 'GHSA-mwcw-c2x4-8c55',
    reason: 'ids are predictable if the size is a fraction',
  },
  next: {
    least: ['15.5.16', '16.2.6'],
    advisory: 'GHSA-8h8q-6873-q5fj',
    reason:
      'a request can keep the process from answering others; the same release ends a way around the proxy (GHSA-267c-6grr-h53f)',
  },
  'next-auth': {
    least: ['4.24.15'],
    advisory: 'GHSA-7rqj-j65f-68wh',
    reason: 'an address is checked before it is normalised, so that a sign-in email can go to another address',
  },
  nodemailer: {
    least: ['9.0.1'],
    advisory: 'GHSA-p6gq-j5cr-w38f',
    reason: 'a raw message reads files and addresses in spite of disableFileAccess and disableUrlAccess',
  },
  playwright: {
    least: ['1.55.1'],
    advisory: 'GHSA-7mvr-c777-76hp',
    reason: 'browsers are downloaded without a check of the certificate',
  },
  postcss: { least: ['8.4.31'], advisory: 'GHSA-7fh5-64p2-3v2j', reason: 'a line break can end a comment' },
  semver: {
    least: ['5.7.2', '6.3.1', '7.5.2'],
    advisory: 'GHSA-c2qf-rxjj-qqgw',
    reason: 'a range can take very long to parse',
  },
  sharp: {
    least: ['0.32.6'],
    advisory: 'GHSA-54xq-cgqr-rpm3',
    reason: 'a WebP picture can run code (libwebp, CVE-2023-4863)',
  },
  'tar-fs': {
    least: ['1.16.6', '2.1.4', '3.1.1'],
    advisory: 'GHSA-vj76-c3g6-qr5v',
    reason: 'a symbolic link in an archive writes outside of its folder',
  },
  vitest: {
    least: ['1.6.1', '2.1.9', '3.0.5'],
    advisory: 'GHSA-9crc-q9x8-hgqq',
    reason: 'any website can run code through its open API',
  },
  zod: { least: ['3.22.3'], advisory: 'GHSA-m95q-7qp3-xv42', reason: 'an email address can take very long to check' },
};
