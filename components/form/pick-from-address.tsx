'use client';

import { useEffect } from 'react';

/**
 * Picks the choice the address names (`?programme=grants`), unless something is picked already. The page is static, so only the browser knows what its
 * address asks for; without script the visitor picks.
 */
export function PickFromAddress({ name }: { name: string }) {
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get(name);
    const choices = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)];
    const choice = choices.find(({ value }) => value === asked);
    if (choice && !choices.some(({ checked }) => checked)) choice.checked = true;
  }, [name]);
  return null;
}
