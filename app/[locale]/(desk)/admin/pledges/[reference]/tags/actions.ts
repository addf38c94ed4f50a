'use server';

import { redirect } from 'next/navigation';
import { toTagForm } from '#components/desk/tag-fault';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { TAGS } from '#content/messages/tags';
import { toField, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { tagPledge, type TagAct } from '#server/tag/tag-pledge';
import { orSayUnavailable, staffOf } from '../../../desk-forms';
import { pageOf } from '../after-act';

async function tag(act: TagAct, data: FormData): Promise<FormState> {
  const { reference, key } = toMoveRequest(data);
  const i18n = translate(toFormLocale(data), ACT_REFUSALS, TAGS);
  const typed = toField(data, 'tag');
  const staff = await staffOf('read-desk', pageOf(data, reference));
  if (!staff) return formError({ tag: typed }, i18n.t('signedOut'));
  if (key === null) return formError({ tag: typed }, i18n.t('unkeyed'));
  const result = await tagPledge(staff, act, { reference, key, tag: typed });
  if (result.kind === 'done') redirect(pageOf(data, reference, { said: act === 'add' ? 'tag-added' : 'tag-removed' }));
  return toTagForm(typed, result, i18n);
}

/** Gives a pledge the tag in the field `tag`. */
export async function addTagAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => tag('add', data));
}

/** Takes the tag in the field `tag` from a pledge. */
export async function removeTagAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => tag('remove', data));
}
