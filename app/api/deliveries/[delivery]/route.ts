import { backToPage } from '../../back-to-page';
import { allowing, notAllowed, problem } from '../../v1/problem';
import { receiveUpload } from '../../receive-upload';
import type { Lang } from '#content/languages';
import { LARGEST_EVIDENCE } from '#domain/evidence';
import { isOrganisationSlug } from '#domain/organisation-slug';
import { findStaff } from '#server/auth';
import { addEvidence, type EvidenceResult } from '#server/delivery/evidence';
import { FilesUnavailable } from '#server/file/files-unavailable';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { log } from '#server/log';

export const dynamic = 'force-dynamic';

/** What a form may have beside its file, in bytes. */
const FIELDS = 10_000;

type Result = EvidenceResult | 'no-file' | 'too-often' | 'unavailable';

/** The slug of the organisation whose page at the desk has this path; an empty text for any other page. */
const slugOn = (path: string) => /\/admin\/organisations\/([a-z0-9-]{1,80})$/.exec(path)?.[1] ?? '';

const isId = (text: string) => /^\d{1,18}$/.test(text);

const toPage = (slug: string) => `/admin/organisations${isOrganisationSlug(slug) ? `/${slug}` : ''}`;

/** Leads back to the organisation's page at the desk, which says what happened. */
function back(slug: string, lang: Lang, said: Result, delivery: string): Response {
  if (said === 'stored' || said === 'replaced') return backToPage(lang, toPage(slug), { evidence: said }, 'benefits');
  return backToPage(lang, toPage(slug), { evidence: said, of: delivery }, null);
}

async function store(data: FormData, delivery: bigint): Promise<Result> {
  const file = data.get('file');
  if (!(file instanceof File) || file.size === 0) return 'no-file';
  if (file.size > LARGEST_EVIDENCE) return 'too-large';
  const staff = await findStaff('moderate');
  if (!staff) return 'not-found';
  try {
    const replaces = toField(data, 'replaces');
    const about = { slug: toField(data, 'organisation'), delivery, replaces: isId(replaces) ? BigInt(replaces) : 0n };
    return await addEvidence(staff, about, await file.bytes());
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    log.error({ err: error }, 'the file of a delivery was not stored');
    return 'unavailable';
  }
}

/** Takes the file that shows a delivery from the form on the organisation's page at the desk, `organisation`, `replaces` and `file`, and leads back to that page. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/deliveries/[delivery]'>,
): Promise<Response> {
  const { delivery } = await params;
  if (!isId(delivery)) return problem(404, 'There is no such delivery.');
  const received = await receiveUpload(request, LARGEST_EVIDENCE + FIELDS, {
    toPage: (path) => toPage(slugOn(path)),
    back: (why, from) => {
      const said = why === 'lost' ? 'unavailable' : why;
      return from.data
        ? back(toField(from.data, 'organisation'), toFormLocale(from.data), said, delivery)
        : back(slugOn(from.path), from.lang, said, delivery);
    },
  });
  if (received instanceof Response) return received;
  const { data } = received;
  const result = await orUnavailable(() => store(data, BigInt(delivery)));
  return back(toField(data, 'organisation'), toFormLocale(data), result === 'lost' ? 'unavailable' : result, delivery);
}

const [refuse, options] = [notAllowed('POST'), allowing('POST')];
export { refuse as DELETE, refuse as GET, options as OPTIONS, refuse as PATCH, refuse as PUT };
