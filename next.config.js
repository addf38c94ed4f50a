import path from 'node:path';
import { DEFAULT_LANG, LANGUAGE_LIST } from './content/languages.ts';
import { defaultLocaleRewrites } from './scripts/process/default-locale-rewrites.ts';

// Static pages carry Next's own inline data, the same for everyone; pages made per request get a nonce instead (proxy.ts).
const csp = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers = [
  { key: 'Content-Security-Policy', value: csp },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Browsers ignore it over plain http.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

// Whatever a logo holds, opened by itself it can do nothing. It is set here because a route's own policy would be replaced by the one above.
const logoCsp = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const CODES = LANGUAGE_LIST.map(({ code }) => code).join('|');

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // Hashing a page for every request costs more than sending it: docs/decisions/2026-11-21-node-26-pinned.md.
  generateEtags: false,
  // How long past its minute a cache in between may still show a page while it asks for a fresh one.
  expireTime: 120,
  // `npm run typecheck` checks them, tests and scripts included; a build that starts a site need not do so again.
  typescript: { ignoreBuildErrors: true },
  output: process.env.NEXT_OUTPUT === 'standalone' ? 'standalone' : undefined,
  outputFileTracingRoot: import.meta.dirname,
  // The faces of share images are read by path, which tracing does not see.
  outputFileTracingIncludes: {
    // So are the messages of every language but the first.
    '/**': ['./content/messages/*.po'],
    '/[locale]/share/**': [
      './node_modules/@fontsource/fraunces/files/fraunces-latin-600-normal.woff',
      './node_modules/@fontsource/inter/files/inter-latin-500-normal.woff',
    ],
  },
  turbopack: {
    root: import.meta.dirname,
  },
  serverExternalPackages: ['graphile-worker', 'pg', 'nodemailer', 'pino', 'rate-limiter-flexible'],
  experimental: {
    // forbidden(): a page without the right answers 403.
    authInterrupts: true,
    // Keeps the page for unknown addresses out of all other pages.
    globalNotFound: true,
    // Refreshed pages stay in memory: several web processes may share one build, and it may be read-only.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '1mb' },
  },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      { source: '/logos/:file', headers: [{ key: 'Content-Security-Policy', value: logoCsp }] },
    ]),
  // Addresses of the default language have no code: docs/decisions/2026-11-25-one-locale-tree.md.
  redirects: () =>
    Promise.resolve([
      { source: `/${DEFAULT_LANG}`, destination: '/', permanent: true },
      { source: `/${DEFAULT_LANG}/:path+`, destination: '/:path+', permanent: true },
    ]),
  rewrites: () =>
    Promise.resolve({
      afterFiles: [
        // The readable API reference: the language switch leads from one of these to the other.
        ...LANGUAGE_LIST.map(({ code, base }) => ({ source: `${base}/api/v1`, destination: `/${code}/api-reference` })),
        // Campaigns' pages are made when somebody asks, so one in no language of the site would be made too, and be blank without script: this leads to the
        // route that answers 404 in words.
        { source: `/:lang((?!(?:${CODES})/)[^/]+)/campaigns/:path*`, destination: `/${DEFAULT_LANG}/no-such-language` },
        ...defaultLocaleRewrites(path.join(import.meta.dirname, 'app', '[locale]'), DEFAULT_LANG),
      ],
    }),
  logging: { incomingRequests: false },
};

export default config;
