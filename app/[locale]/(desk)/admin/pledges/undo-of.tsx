import { LateUndo } from '#components/desk/done-message';
import { UndoForm } from '#components/desk/undo-form';
import { LANGUAGES, type Lang } from '#content/languages';
import { RECORD } from '#content/messages/desk';
import { FORM } from '#content/messages/form';
import { localizedPath } from '#domain/localized-path';
import { toLocaleFields, toMoveFields } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import type { OpenUndo } from '#server/review/undo-decision';
import { undoDecisionAction } from './[reference]/undo/actions';

type Props = { undo: OpenUndo; lang: Lang; list: string | null };

/** The form that undoes the decision that the reader has just made. */
export function UndoOf({ undo, lang, list }: Props) {
  const { t } = translate(lang, RECORD);
  const href = localizedPath(LANGUAGES[lang], `/admin/pledges/${undo.reference}`);
  return (
    <UndoForm
      key={`${undo.reference} ${undo.version}`}
      action={undoDecisionAction}
      hidden={{ ...toMoveFields(undo), ...toLocaleFields(lang), ...(list === null ? {} : { list }) }}
      words={readMessages(lang, FORM)}
      submit={t('undoNow')}
      label={t('undoOf', { reference: undo.reference })}
      seconds={undo.secondsLeft}
      hint={t.rich('undoHow', { kbd: (inner) => <kbd>{inner}</kbd> })}
      after={<LateUndo event={undo.event} href={href} label={t('undo')} />}
    />
  );
}
