import path from 'node:path';
import { DEFAULT_LANG, LANGUAGE_LIST } from './content/languages.ts';
import { defaultLocaleRewrites } from './scripts/process/default-locale-rewrites.ts';

// Static pages contain Next's inline data, which is the same for everyone. Pages rendered per request get a nonce instead (proxy.ts).
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
  // Firefox and Safari read the first, Chrome the second, whose name the header Reporting-Endpoints explains.
  'report-uri /api/csp-report',
  'report-to csp',
].join('; ');

const headers = [
  { key: 'Content-Security-Policy', value: csp },
  { key: 'Reporting-Endpoints', value: 'csp="/api/csp-report"' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Browsers ignore it over plain HTTP.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

// A logo that is opened directly can run nothing, whatever it contains. The policy is set here because the one above would replace a route's own.
const logoCsp = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

// An email of the demonstration's mailbox runs nothing either. The mailbox shows it in a frame, and its links open tabs.
const emailCsp = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const CODES = LANGUAGE_LIST.map(({ code }) => code).join('|');

/** @type {import('next').NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // Hashing a page for every request costs more than sending it: docs/decisions/2026-11-21-node-26-pinned.md.
  generateEtags: false,
  // For how many seconds an intermediate cache may serve a stale page while it requests a new one.
  expireTime: 120,
  // `npm run typecheck` checks the types, also of tests and scripts, so the build does not check them again.
  typescript: { ignoreBuildErrors: true },
  output: process.env.NEXT_OUTPUT === 'standalone' ? 'standalone' : undefined,
  outputFileTracingRoot: import.meta.dirname,
  // The fonts of share images are read by path, which tracing does not detect.
  outputFileTracingIncludes: {
    // So are the messages of every language except the first.
    '/**': ['./content/messages/*.po'],
    // The fonts and the mark of PDFs, and the program that readies the fonts.
    '/[locale]/account/**': [
      './content/icon.svg',
      './node_modules/@fontsource-variable/*/unicode.json',
      './node_modules/@fontsource-variable/*/files/*-{wght,opsz}-normal.woff2',
      './node_modules/@fontsource/unifont/files/*.woff2',
      './node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm',
      './node_modules/wawoff2/build/**',
    ],
    // The program that draws uploaded logos.
    '/api/logos': [
      './package.json',
      './server/organisation/draw-logo*.ts',
      './server/organisation/redraw-image.ts',
      './domain/logo.ts',
      './node_modules/sharp/**',
      './node_modules/@img/**',
      './node_modules/detect-libc/**',
      './node_modules/semver/**',
    ],
    '/[locale]/share/**': [
      './node_modules/@fontsource/fraunces/files/fraunces-latin-600-normal.woff',
      './node_modules/@fontsource/inter/files/inter-latin-500-normal.woff',
    ],
  },
  turbopack: {
    root: import.meta.dirname,
  },
  // Nothing uses the image optimiser, which answers some addresses with a bare 500. Without it they are unknown.
  images: { unoptimized: true },
  serverExternalPackages: [
    'fontkit',
    'graphile-worker',
    'nodemailer',
    'pdfkit',
    'pg',
    'pino',
    'prom-client',
    'rate-limiter-flexible',
    'subset-font',
  ],
  experimental: {
    // forbidden(): a page responds with 403 if the person does not have the right.
    authInterrupts: true,
    // Keeps the page for unknown addresses out of all other pages.
    globalNotFound: true,
    // A first visit is shown without a second request: docs/decisions/2026-11-26-styles-in-the-page.md.
    inlineCss: true,
    // Rerendered pages stay in memory, because several web processes may share one build, and it may be read-only.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '1mb' },
  },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      { source: '/demo/mailbox/:email', headers: [{ key: 'Content-Security-Policy', value: emailCsp }] },
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
        ...defaultLocaleRewrites(path.join(import.meta.dirname, 'app', '[locale]'), DEFAULT_LANG),
        // Browsers that read no SVG icon ask for this address.
        { source: '/favicon.ico', destination: '/icons/32.png' },
        // A folder whose name begins with a dot is left out by TypeScript and the linters.
        { source: '/.well-known/security.txt', destination: '/security.txt' },
        // The readable API reference. The language switch links between these addresses.
        ...LANGUAGE_LIST.map(({ code, base }) => ({ source: `${base}/api/v1`, destination: `/${code}/api-reference` })),
        // Pages of campaigns and sponsors are rendered on request, so one in an unsupported language would be rendered too, and be blank without JavaScript.
        // This leads to the route that responds with a 404 page.
        ...['campaigns', 'sponsors'].map((pages) => ({
          source: `/:lang((?!(?:${CODES})/)[^/]+)/${pages}/:path*`,
          destination: `/${DEFAULT_LANG}/no-such-language`,
        })),
      ],
    }),
  logging: { incomingRequests: false },
};

export default config;
