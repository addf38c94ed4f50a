'use client';

import { useEffect } from 'react';

/**
 * Selects the option that the address names (`?programme=grants`), unless an option is already selected. The page is static, so only the browser knows the
 * query. Without JavaScript the visitor selects it.
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
