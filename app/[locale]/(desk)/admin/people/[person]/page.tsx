import type { Metadata } from 'next';
import { CorrectForm } from '#components/person/correct-form';
import { MergeParts } from '#components/person/merge-parts';
import { PersonHistory } from '#components/person/person-history';
import { PersonPage } from '#components/person/person-page';
import { textsOf } from '#components/page/i18n';
import { LANGUAGE_LIST, LANGUAGES } from '#content/languages';
import { CLASSES } from '#content/messages/classes';
import { AUDIT } from '#content/messages/desk-audit';
import { DESK_FORGET } from '#content/messages/desk-forget';
import { DESK_PERSON } from '#content/messages/desk-person';
import { FELLOWSHIPS } from '#content/messages/fellowships';
import { FORM } from '#content/messages/form';
import { PLEDGE } from '#content/messages/pledge';
import { localizedPath } from '#domain/localized-path';
import { findStaff, getOr404, hasRight, requireStaff } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { findDeskPerson } from '#server/person/desk-person-queries';
import { findMerging } from '#server/person/merge-queries';
import { getLocale } from '../../../../get-locale';
import { Desk } from '../../desk';
import { correct, merge, undo } from './actions';
import { toFellowship } from './fellowship';
import { toForgetting } from './forgetting';
import { languageName } from './language-name';

type Props = PageProps<'/[locale]/admin/people/[person]'>;

/** What an act leads to: `?done=corrected`. */
const DONE = ['corrected', 'same', 'merged', 'undone', 'granted', 'ended', 'forgotten-on-request'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: readMessages(await getLocale(), DESK_PERSON).person };
}

export default async function Page({ params, searchParams }: Props) {
  const [lang, { person: id }, { done, merge: search, other }] = await Promise.all([getLocale(), params, searchParams]);
  const staff = await requireStaff('read-desk', localizedPath(LANGUAGES[lang], `/admin/people/${id}`));
  const admin = hasRight(staff.roles, 'manage-roles') ? await findStaff('manage-roles') : null;
  const person = getOr404(await findDeskPerson(staff, admin, id, lang));
  const i18n = translate(lang, PLEDGE, CLASSES, DESK_PERSON);
  const doneTexts = readMessages(lang, FELLOWSHIPS, DESK_FORGET, DESK_PERSON);
  const events: Readonly<Record<string, string>> = readMessages(lang, AUDIT);
  const isWhole = !person.isForgotten && person.mergedInto === null;
  const merging = isWhole ? await findMerging(staff, person.id, { search, other }) : null;
  const said = DONE.find((each) => each === done);
  const { profile } = person;
  const form = { words: readMessages(lang, FORM), hidden: { ...toLocaleFields(lang), person: person.id } };
  return (
    <Desk staff={staff} current="/admin/people">
      <PersonPage
        i18n={i18n}
        person={person}
        nameOf={languageName}
        said={said ? doneTexts[said] : null}
        fellowship={toFellowship(staff, person, lang)}
        correct={
          profile && isWhole ? (
            <CorrectForm
              {...form}
              action={correct}
              answers={{
                name: profile.name ?? '',
                locale: profile.locale ?? '',
                postalAddress: profile.postalAddress ?? '',
                seen: profile.version,
              }}
              languages={[
                ...LANGUAGE_LIST.map(({ code, name }) => ({ value: code, label: name })),
                { value: '', label: i18n.t('noLanguage') },
              ]}
              texts={textsOf(i18n, [
                'correct',
                'correctText',
                'name',
                'language',
                'postalAddress',
                'reason',
                'reasonHint',
                'save',
              ])}
            />
          ) : null
        }
        merging={
          merging ? (
            <MergeParts i18n={i18n} person={person} merging={merging} acts={admin ? { ...form, merge, undo } : null} />
          ) : null
        }
        forgetting={await toForgetting(admin, person, lang)}
        history={
          <PersonHistory
            i18n={i18n}
            events={person.events}
            nameOf={languageName}
            textOf={(type) => events[`event-${type}`] ?? type.replaceAll('-', ' ')}
          />
        }
      />
    </Desk>
  );
}
