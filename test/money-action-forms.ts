import { approvedGift, fieldsOf, type ActionForms } from '#test/action-targets';
import { newPerson } from '#test/factories';

const byTreasurer = async (fields: Readonly<Record<string, string>>) => ({
  by: await newPerson({ roles: ['treasurer'] }),
  fields,
});

/** The forms that release what is expected. */
export const MONEY_ACTION_FORMS: ActionForms = {
  '(desk)/admin/pledges/[reference]/release': {
    releaseAction: async () => byTreasurer(await fieldsOf(await approvedGift(), { reason: 'They moved away.' })),
  },
  '(desk)/admin/payments/chosen': {
    settleChosen: async () => {
      const reference = await approvedGift();
      const { version, key } = await fieldsOf(reference);
      return byTreasurer({ rows: `${reference}:${version}`, act: 'release', key: key ?? '', reason: 'Generated.' });
    },
  },
};
