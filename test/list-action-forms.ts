import { randomUUID } from 'node:crypto';
import { fieldsOf, newGift, type ActionForm, type ActionForms } from '#test/action-targets';
import { newStaff } from '#test/factories';
import { approve } from '#test/organisation-factories';
import { toQueueAsked } from '#server/desk/queue-queries';
import { listViews } from '#server/saved-view/saved-view-queries';
import { saveView } from '#server/saved-view/save-view';

/** A form about a saved view of somebody's own. */
async function aboutView(more: Readonly<Record<string, string>> = {}): Promise<ActionForm> {
  const staff = await newStaff('reviewer', 'read-desk');
  await saveView(staff, { list: toQueueAsked({ kind: 'one-time' }), name: 'Generated', key: randomUUID() });
  const [view] = await listViews(staff);
  return { by: staff, fields: { view: String(view?.id), list: 'kind=one-time', ...more } };
}

/** A form about a tag of a pledge. */
async function aboutTag(): Promise<ActionForm> {
  const fields = await fieldsOf((await newGift()).reference, { tag: 'Generated' });
  return { by: await newStaff('editor', 'read-desk'), fields };
}

/** A form about several pledges that were chosen: here one, that waits or was just approved. */
async function aboutChosen(act: 'approve' | 'decline', isApproved: boolean): Promise<ActionForm> {
  const by = await newStaff('reviewer', 'decide');
  const { reference } = await newGift();
  if (isApproved) await approve(reference, by);
  const { version, key = '' } = await fieldsOf(reference);
  return { by, fields: { rows: `${reference}:${version}`, act, key, reason: 'Generated.' } };
}

/** The forms around the list of pledges: views, tags, and decisions about several. */
export const LIST_ACTION_FORMS: ActionForms = {
  '(desk)/admin/pledges/chosen': {
    decideChosen: () => aboutChosen('decline', false),
    undoChosen: () => aboutChosen('approve', true),
  },
  '(desk)/admin/pledges/tags': {
    tagChosen: async () => {
      const { reference } = await newGift();
      return {
        by: await newStaff('editor', 'read-desk'),
        fields: { rows: reference, tag: 'Generated', list: '', key: randomUUID() },
      };
    },
  },
  '(desk)/admin/pledges/[reference]/tags': { addTagAction: aboutTag, removeTagAction: aboutTag },
  '(desk)/admin/pledges/views': {
    saveViewAction: async () => ({
      by: await newStaff('reviewer', 'read-desk'),
      fields: { list: 'kind=one-time', name: `Generated ${randomUUID()}`, key: randomUUID() },
    }),
    renameViewAction: () => aboutView({ name: 'Renamed' }),
    deleteViewAction: () => aboutView(),
  },
};
