import type { ActionForms } from '#test/action-targets';
import { begunSetup, codeNext, codeNow, withFactor } from '#test/factor-factories';
import { withAddressChange } from '#test/address-change-factories';
import { newPerson } from '#test/factories';
import { toStopToken } from '#server/address-change/address-change-token';

const newStaffMember = () => newPerson({ roles: ['editor'] });

/** The forms about a person's own second factor, and the one that stops a new address that an admin gives. */
export const FACTOR_ACTION_FORMS: ActionForms = {
  '(site)/sign-in/stop-change': {
    stopChange: async () => ({ by: null, fields: { token: toStopToken((await withAddressChange()).id) } }),
  },
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
