import { ActionButton } from '#components/form/action-button';
import type { Choice } from '#components/form/choice-field';
import type { FormWords } from '#components/form/form-messages';
import { EMPTY_FORM, type FormAction } from '#components/form/form-state';
import { RoleForm } from '#components/organisation/role-form';
import type { I18n } from '#components/page/i18n';
import type { OrganisationKey } from '#content/messages/organisation';
import type { ContactView } from '#server/organisation/own-organisation-queries';

type Props = {
  i18n: I18n<OrganisationKey>;
  contacts: readonly ContactView[];
  roles: readonly Choice[];
  acts: Readonly<Record<'confirm' | 'changeRole' | 'remove' | 'invite', FormAction>>;
  words: FormWords;
  hidden: Readonly<Record<string, string>>;
};

/** "Everything · gets the bills · you" */
function noteOf({ role, state, isExpired, isYou, getsBills }: ContactView, { t }: I18n<OrganisationKey>): string {
  const notes = [
    t(`role-${role}`),
    ...(getsBills ? [t('getsBills')] : []),
    ...(state === 'confirmed' ? [] : [t(isExpired ? 'state-expired' : `state-${state}`)]),
    ...(isYou ? [t('you')] : []),
  ];
  return notes.join(' · ');
}

/** The contacts of an organisation, with what the reader can change of each. */
export function ContactList({ contacts, ...shared }: Props) {
  return (
    <ul>
      {contacts.map((contact) => (
        <li key={contact.id} className="border-t border-rule py-3">
          <p className="font-medium wrap-anywhere">{contact.name || contact.email}</p>
          {contact.name ? <p className="text-sm text-quiet wrap-anywhere">{contact.email}</p> : null}
          <p className="text-sm">{noteOf(contact, shared.i18n)}</p>
          {contact.mayChange && !contact.isYou ? <ContactActs {...shared} contact={contact} /> : null}
        </li>
      ))}
    </ul>
  );
}

function ContactActs({
  contact,
  i18n: { t },
  roles,
  acts,
  words,
  hidden,
}: Omit<Props, 'contacts'> & { contact: ContactView }) {
  const { id, state, role } = contact;
  const who = contact.name || contact.email;
  const shared = { words, initial: EMPTY_FORM, size: 'sm', tone: 'line' } as const;
  const isInvited = state === 'invited';
  return (
    <div className="mt-2 grid gap-2">
      <div className="flex flex-wrap gap-3">
        {state === 'pending' ? (
          <ActionButton
            {...shared}
            action={acts.confirm}
            hidden={{ ...hidden, contact: id }}
            submit={t('confirm')}
            label={t('confirmWho', { who })}
            scope={`confirm-${id}`}
          />
        ) : null}
        {isInvited ? (
          <ActionButton
            {...shared}
            action={acts.invite}
            hidden={{ ...hidden, email: contact.email, role }}
            submit={t('inviteAgain')}
            scope={`again-${id}`}
          />
        ) : null}
        <ActionButton
          {...shared}
          action={acts.remove}
          hidden={{ ...hidden, contact: id }}
          submit={t(isInvited ? 'withdraw' : 'remove')}
          label={t(isInvited ? 'withdrawWho' : 'removeWho', { who })}
          scope={`remove-${id}`}
        />
      </div>
      {isInvited ? null : (
        <RoleForm
          action={acts.changeRole}
          words={words}
          hidden={hidden}
          contact={id}
          role={role}
          roles={roles}
          texts={{ fold: t('changeFold', { who }), role: t('roleQuestion'), submit: t('change') }}
        />
      )}
    </div>
  );
}
