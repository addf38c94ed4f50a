import { LANGUAGES, type Lang } from '#content/languages';
import { SITE } from '#content/site';
import { UNAVAILABLE_WORDS } from '#content/words/unavailable';

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;font:1.125rem/1.6 Inter,Arial,sans-serif;background:light-dark(#fbf8f1,#0f1524);color:light-dark(#1b2236,#f3efe4)}' +
  'main{max-width:38rem;margin:0 auto;padding:3rem 1.25rem}h1{font:600 2.25rem/1.15 Fraunces,Georgia,serif}a{color:inherit}a:focus-visible{outline:3px solid #f5c02e;outline-offset:3px}';

/** A whole page that needs neither the framework nor the database: what cannot be shown now, and the way on. */
function toHtml(lang: Lang): string {
  const { code, dir } = LANGUAGES[lang];
  const { title, lead, campaign, home } = UNAVAILABLE_WORDS[lang];
  return (
    `<!doctype html><html lang="${code}" dir="${dir}"><head><meta charset="utf-8"><title>${title} · ${SITE.name}</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><style>${STYLE}</style></head>` +
    `<body><main id="main"><h1>${title}</h1><p>${lead}</p><p><a href="${home}">${campaign}</a></p></main></body></html>`
  );
}

/** 503 in words, in a language; made without a page of the framework, since every page behind the proxy needs the database. */
export function unavailableResponse(lang: Lang): Response {
  return new Response(toHtml(lang), {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store', 'Retry-After': '10' },
  });
}
