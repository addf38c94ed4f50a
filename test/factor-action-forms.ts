import type { ActionForms } from '#test/action-targets';
import { begunSetup, codeNext, codeNow, withFactor } from '#test/factor-factories';
import { newPerson } from '#test/factories';

const newStaffMember = () => newPerson({ roles: ['editor'] });

/** The forms about a person's own second factor. */
export const FACTOR_ACTION_FORMS: ActionForms = {
  '(site)/sign-in/code': {
    enterCode: async () => {
      const by = await newStaffMember();
      return { by, fields: { returnTo: '/admin', code: codeNext((await withFactor(by)).secret) } };
    },
  },
  '(account)/account/profile/second-factor': {
    begin: async () => ({ by: await newStaffMember(), fields: {}, stays: true }),
    confirm: async () => {
      const by = await newStaffMember();
      return { by, fields: { code: codeNow((await begunSetup(by)).secret) } };
    },
    remove: async () => {
      const by = await newStaffMember();
      return { by, fields: { code: codeNext((await withFactor(by)).secret) }, isProved: true };
    },
  },
};
