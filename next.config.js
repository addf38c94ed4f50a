import { LANGUAGES } from './content/languages.ts';

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
  // Over plain http browsers pass it by.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

// Whatever a logo holds, opened by itself it can do nothing. Said here: a route's own policy would give way to the one above.
const logoCsp = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // Hashing a page at every request costs more than sending it: docs/decisions/2026-11-21-node-26-pinned.md.
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
    '/share/**': [
      './node_modules/@fontsource/fraunces/files/fraunces-latin-600-normal.woff',
      './node_modules/@fontsource/inter/files/inter-latin-500-normal.woff',
    ],
  },
  turbopack: {
    root: import.meta.dirname,
    rules: {
      // The public pages' style travels in them: docs/decisions/2026-11-21-first-paint.md.
      '**/app/site.css': [
        { condition: 'browser', loaders: ['./scripts/css/css-left-out.mjs'], as: '*.js' },
        { condition: { not: 'browser' }, loaders: ['./scripts/css/css-as-text.mjs'], as: '*.js' },
      ],
    },
  },
  serverExternalPackages: ['graphile-worker', 'pg', 'nodemailer', 'pino', 'rate-limiter-flexible'],
  experimental: {
    // forbidden(): a page without the right answers 403.
    authInterrupts: true,
    // Lets the page for unknown addresses stand apart from all others.
    globalNotFound: true,
    // Pages made anew stay in memory: several web processes may share one build, read-only too.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '1mb' },
  },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      { source: '/logos/:file', headers: [{ key: 'Content-Security-Policy', value: logoCsp }] },
      // A changed face gets a new name.
      { source: '/faces/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    ]),
  // What no page answers. In English the framework shows app/global-not-found.tsx; it knows one language.
  rewrites: () =>
    Promise.resolve({
      fallback: Object.values(LANGUAGES)
        .filter(({ base }) => base !== '')
        .map(({ code, base }) => ({ source: `${base}/:path*`, destination: `/api/no-page/${code}` })),
    }),
  logging: { incomingRequests: false },
};

export default config;
