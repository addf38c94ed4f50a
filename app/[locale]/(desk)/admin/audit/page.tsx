import type { Metadata } from 'next';
import { AuditPage } from '#components/desk/audit-page';
import { LANGUAGES, type Lang } from '#content/languages';
import { AUDIT } from '#content/messages/desk-audit';
import { DESK_ORGANISATIONS } from '#content/messages/desk-organisations';
import { PLEDGE } from '#content/messages/pledge';
import type { EventStream } from '#domain/event';
import { localizedPath } from '#domain/localized-path';
import { requireStaff } from '#server/auth';
import { listEvents } from '#server/event/audit-queries';
import { readMessages, translate } from '#server/i18n/translate';
import { readSealState } from '#server/seal/seal-queries';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), AUDIT).title };
}

/** The words of events: those of pledges and organisations are the ones of their own pages. One without words is shown by its name. */
function toTextOf(lang: Lang): (stream: EventStream, type: string) => string {
  const [pledge, organisation, other] = [
    readMessages(lang, PLEDGE),
    readMessages(lang, DESK_ORGANISATIONS),
    readMessages(lang, AUDIT),
  ] as Readonly<Record<string, string>>[];
  return (stream, type) => {
    const words = { pledge, organisation }[stream as string] ?? other;
    return words?.[`event-${type}`] ?? type.replaceAll('-', ' ');
  };
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const lang = await getLocale();
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], '/admin/audit'));
  const [list, seals] = await Promise.all([listEvents(staff, await searchParams), readSealState(staff)]);
  return (
    <Desk staff={staff} current="/admin/audit">
      <AuditPage i18n={translate(lang, AUDIT)} list={list} seals={seals} textOf={toTextOf(lang)} />
    </Desk>
  );
}
