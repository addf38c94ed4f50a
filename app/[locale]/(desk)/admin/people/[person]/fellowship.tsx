import { randomUUID } from 'node:crypto';
import { ReasonForm } from '#components/form/reason-form';
import { FellowForm } from '#components/member/fellow-form';
import type { Lang } from '#content/languages';
import { FELLOWSHIPS } from '#content/messages/fellowships';
import { FORM } from '#content/messages/form';
import { hasRight, type Staff } from '#server/auth';
import { toLocaleFields, toMoveFields } from '#server/http/form-fields';
import { readMessages } from '#server/i18n/translate';
import type { DeskPerson } from '#server/person/desk-person-queries';
import { endAction, grantAction } from '../../members/actions';

/** The form that makes a person a Fellow, or takes it back; null for who may not, for themselves, and for who cannot become one. */
export function toFellowship(staff: Staff<'read-desk'>, person: DeskPerson, lang: Lang): React.ReactNode {
  if (!hasRight(staff.roles, 'decide') || person.id === staff.id || person.isForgotten || person.mergedInto)
    return null;
  const texts = readMessages(lang, FELLOWSHIPS);
  const [words, locale] = [readMessages(lang, FORM), toLocaleFields(lang)];
  const forLife = person.terms.find(({ until }) => until === null);
  if (forLife)
    return (
      <ReasonForm
        action={endAction}
        words={words}
        hidden={{ ...locale, ...toMoveFields(forLife) }}
        scope="end-fellowship"
        fold={texts.endFold}
        label={texts.endReason}
        hint={texts.endHint}
        submit={texts.end}
      />
    );
  if (!person.isVerified) return null;
  const hidden = { ...locale, key: randomUUID(), email: person.email };
  return <FellowForm action={grantAction} words={words} hidden={hidden} fold={texts.makeThemFold} texts={texts} />;
}
