import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import type { ActRefusalKey } from '#content/messages/act-refusals';
import type { TagKey } from '#content/messages/tags';
import { LONGEST_TAG, MOST_TAG_NAMES, MOST_TAGS } from '#domain/tag';
import type { TagResult } from '#server/tag/tag-pledge';

type Refusal = Exclude<TagResult, { kind: 'done' }>;

function faultText(code: Extract<Refusal, { kind: 'refused' }>['code'], { t }: I18n<TagKey | ActRefusalKey>): string {
  switch (code) {
    case 'tag-too-long':
      return t(code, { most: LONGEST_TAG });
    case 'too-many-tags':
      return t(code, { most: MOST_TAGS });
    case 'too-many-names':
      return t(code, { most: MOST_TAG_NAMES });
    default:
      return t(code);
  }
}

/** Why a tag was not given, with what was typed. */
export function toTagForm(tag: string, result: Refusal, i18n: I18n<TagKey | ActRefusalKey>): FormState {
  if (result.kind === 'not-found') return formError({ tag }, i18n.t('not-found'));
  const text = faultText(result.code, i18n);
  return result.code.startsWith('tag-')
    ? { answers: { tag }, errors: [{ field: 'tag', text }] }
    : formError({ tag }, text);
}
