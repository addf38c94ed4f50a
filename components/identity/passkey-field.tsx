'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FieldFault } from '#components/form/field-notes';
import { actionStyle } from '#components/page/action-style';

/** What it takes to use a passkey in a form: what the browser needs, as JSON, and the texts of the button and of a failure. */
export type PasskeyUse = Readonly<{ options: string; use: string; failed: string }>;

const stay = () => () => undefined;

/** Whether this browser can be asked for a passkey: only once there is JavaScript. */
function useCanAsk(): boolean {
  return useSyncExternalStore(
    stay,
    () => 'PublicKeyCredential' in globalThis,
    () => false,
  );
}

/** Lets the browser use the passkey, and sends the form with its answer in the field `name`. Nothing without JavaScript: the form has a field for a code. */
export function UsePasskey({ passkey, name, error }: { passkey: PasskeyUse; name: string; error: string }) {
  const [input, canAsk] = [useRef<HTMLInputElement>(null), useCanAsk()];
  const [hasFailed, setFailed] = useState(false);
  if (!canAsk) return null;
  const ask = async () => {
    try {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
        JSON.parse(passkey.options) as PublicKeyCredentialRequestOptionsJSON,
      );
      const answer = await navigator.credentials.get({ publicKey });
      if (!input.current) return;
      input.current.value = JSON.stringify(answer);
      input.current.form?.requestSubmit();
      // An answer is good once, and no reset of the form empties a hidden field.
      input.current.value = '';
    } catch {
      // The person closed the browser's window, or the browser has no such passkey. It does not say which.
      setFailed(true);
    }
  };
  return (
    <div className="mb-6">
      <input ref={input} type="hidden" name={name} />
      <FieldFault id={name} text={hasFailed ? passkey.failed : undefined} label={error} />
      <button type="button" onClick={() => void ask()} className={actionStyle({ tone: 'line', size: 'md' })}>
        {passkey.use}
      </button>
    </div>
  );
}

/** Lets the browser make a passkey as the form around it is sent, which then has its answer in the field `passkey`. */
export function MakePasskey({ options, failed, error }: { options: string; failed: string; error: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const form = input.current?.form;
    if (!form) return undefined;
    const make = async (field: HTMLInputElement) => {
      try {
        const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
          JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON,
        );
        field.value = JSON.stringify(await navigator.credentials.create({ publicKey }));
        form.requestSubmit();
        // An answer is good once, and no reset of the form empties a hidden field.
        field.value = '';
      } catch {
        // The person closed the browser's window, or the browser cannot make one here. It does not say which.
        setFailed(true);
      }
    };
    const onSubmit = (event: Event) => {
      const field = input.current;
      if (!field || field.value !== '') return;
      event.preventDefault();
      event.stopPropagation();
      setFailed(false);
      void make(field);
    };
    form.addEventListener('submit', onSubmit);
    return () => form.removeEventListener('submit', onSubmit);
  }, [options]);
  return (
    <div>
      <input ref={input} type="hidden" name="passkey" />
      <FieldFault id="passkey" text={hasFailed ? failed : undefined} label={error} />
    </div>
  );
}
