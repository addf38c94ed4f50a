import { ForgetPart } from '#components/person/forget-part';
import type { Lang } from '#content/languages';
import { DESK_FORGET } from '#content/messages/desk-forget';
import { FORM } from '#content/messages/form';
import type { Staff } from '#server/auth';
import { toLocaleFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import type { DeskPerson } from '#server/person/desk-person-queries';
import { previewForgettingOf } from '#server/privacy/forgetting-queries';
import { forget } from './actions';

/** The form that forgets the person; null for who may not, for themselves, and for a record that is empty already. */
export async function toForgetting(
  admin: Staff<'manage-roles'> | null,
  person: DeskPerson,
  lang: Lang,
): Promise<React.ReactNode> {
  if (!admin || person.id === admin.id || person.isForgotten || person.mergedInto) return null;
  return (
    <ForgetPart
      i18n={translate(lang, DESK_FORGET)}
      email={person.email}
      view={await previewForgettingOf(admin, person.id)}
      action={forget}
      words={readMessages(lang, FORM)}
      hidden={{ ...toLocaleFields(lang), person: person.id }}
    />
  );
}
