import type { Metadata } from 'next';
import { FocusedStatus } from '#components/desk/focused-status';
import { LogoLooks, toDecidedLogo } from '#components/desk/logo-looks';
import { MessagesPage } from '#components/desk/messages-page';
import { conflictText } from '#components/review/move-outcome';
import { CARDS } from '#content/messages/cards';
import { DESK } from '#content/messages/desk';
import { FORM } from '#content/messages/form';
import { LOGOS } from '#content/messages/logos';
import { PLEDGE } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { requireStaff, type Staff } from '#server/auth';
import { listToModerate } from '#server/desk/moderation-queries';
import { toLocaleFields, toMoveFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { countLogosToLook, listWaitingLogos } from '#server/organisation/own-logos';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { MODERATION_EVENTS } from '#server/review/moderate-text';
import { getLocale } from '../../../get-locale';
import { Desk } from '../desk';
import {
  hideMessageAction,
  hideNameAction,
  passCardAction,
  refuseCardAction,
  refuseLogoAction,
  showLogoAction,
  showMessageAction,
  showNameAction,
} from './actions';

const ACTIONS = {
  showName: showNameAction,
  hideName: hideNameAction,
  showMessage: showMessageAction,
  hideMessage: hideMessageAction,
  passCard: passCardAction,
  refuseCard: refuseCardAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK).moderation };
}

/** What happened to a pledge since the reader's list was read, if their decision came too late. */
async function findConflict(staff: Staff<'moderate'>, { conflict, seen }: Readonly<Record<string, unknown>>) {
  if (typeof conflict !== 'string' || typeof seen !== 'string') return null;
  const record = await findRecord(staff, conflict);
  const [last] = record?.view.events ?? [];
  return record && last && Number(seen) < record.view.version ? { reference: record.view.reference, last } : null;
}

/** What the reader has just decided, from the address: `?done=PB-7K3M-9Q2X&event=name-shown`. */
function toDone({ done, event }: Readonly<Record<string, unknown>>) {
  const reference = typeof done === 'string' ? parseReference(done) : null;
  const known = MODERATION_EVENTS.find((each) => each === event);
  return reference && known ? { reference, event: known } : null;
}

export default async function Page({ searchParams }: PageProps<'/[locale]/admin/messages'>) {
  const [lang, params] = await Promise.all([getLocale(), searchParams]);
  const i18n = translate(lang, PLEDGE, CARDS, DESK);
  const path = localizedPath(i18n.language, '/admin/messages');
  const staff = await requireStaff('moderate', path);
  const [list, late, logos, logoCount] = await Promise.all([
    listToModerate(staff, params, lang),
    findConflict(staff, params),
    listWaitingLogos(staff),
    countLogosToLook(staff),
  ]);
  const words = readMessages(lang, FORM);
  const logoTexts = translate(lang, LOGOS);
  const decided = toDecidedLogo(params.logo);
  return (
    <Desk staff={staff} current="/admin/messages">
      {decided ? (
        <FocusedStatus id="logo-done" autoFocus>
          {logoTexts.t(decided)}
        </FocusedStatus>
      ) : null}
      <LogoLooks
        i18n={logoTexts}
        logos={logos}
        count={logoCount}
        actions={{ show: showLogoAction, refuse: refuseLogoAction }}
        hidden={toLocaleFields(lang)}
        words={words}
      />
      <MessagesPage
        i18n={i18n}
        items={list.items.map((item) => ({ ...item, fields: { ...toMoveFields(item), cursor: list.cursor } }))}
        actions={ACTIONS}
        hidden={toLocaleFields(lang)}
        words={words}
        count={list.count}
        conflict={
          late
            ? i18n.t('lookConflict', {
                reference: late.reference,
                conflict: conflictText({ by: late.last.by, event: late.last.kind }, i18n),
              })
            : null
        }
        done={toDone(params)}
        focusOn={typeof params.at === 'string' ? params.at : null}
        firstHref={list.cursor ? path : null}
        nextHref={list.next && `${path}?cursor=${list.next}`}
      />
    </Desk>
  );
}
