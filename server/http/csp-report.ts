import { z } from 'zod';

/** What a page was not allowed to load or run: the directive, the origin or kind of what it blocked, and the page's path. Every text is bounded. */
export type CspReport = Readonly<{ directive: string; blocked: string; page: string }>;

// As browsers with `report-uri` and those with `report-to` send it.
const Legacy = z.object({
  'csp-report': z.object({
    'document-uri': z.string(),
    'effective-directive': z.string().optional(),
    'violated-directive': z.string().optional(),
    'blocked-uri': z.string(),
  }),
});
const Reports = z.array(z.object({ type: z.string(), body: z.unknown() }));
const Body = z.object({ documentURL: z.string(), effectiveDirective: z.string(), blockedURL: z.string() });

/** Where something comes from, without its path, which may be a person's. A text that is no URL is a kind, such as `inline`. */
function toOrigin(blocked: string): string {
  const url = URL.parse(blocked);
  if (!url) return /^[a-z-]{1,20}$/.test(blocked) ? blocked : '';
  return /^https?:$/.test(url.protocol) ? url.origin.slice(0, 100) : url.protocol;
}

/** A page's path without its query, which may have a token. */
const toPath = (page: string) => URL.parse(page)?.pathname.slice(0, 100) ?? '';

function toReport(directive: string, blocked: string, page: string): CspReport {
  const [name = ''] = directive.split(' ');
  return { directive: /^[a-z-]{1,40}$/.test(name) ? name : '', blocked: toOrigin(blocked), page: toPath(page) };
}

/** The reports in a body that a browser sent. Null if it is none. What a browser's extension tried is left out, because it says nothing about the site. */
export function readCspReports(text: string): CspReport[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const legacy = Legacy.safeParse(value).data?.['csp-report'];
  const sent = Reports.safeParse(value).data;
  if (!legacy && !sent) return null;
  const reports = legacy
    ? [
        toReport(
          legacy['effective-directive'] ?? legacy['violated-directive'] ?? '',
          legacy['blocked-uri'],
          legacy['document-uri'],
        ),
      ]
    : (sent ?? [])
        .flatMap(({ type, body }) => (type === 'csp-violation' ? (Body.safeParse(body).data ?? []) : []))
        .map((body) => toReport(body.effectiveDirective, body.blockedURL, body.documentURL));
  return reports.filter(({ blocked }) => !blocked.endsWith('-extension:'));
}
