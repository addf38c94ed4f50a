'use client';

import type { ChooseLink } from '#components/catalogue/benefit-sheet';

type Props = { slug: string; link: ChooseLink; words: Readonly<Record<'choose' | 'wait', string>> };

/** The link of a level that chooses it in the form below. */
export function ChooseButton({ slug, link, words }: Props) {
  return (
    <a
      href={link.href}
      rel="nofollow"
      aria-label={link.label}
      className="act act-sm no-print"
      onClick={(event) => chooseInForm(event, slug)}
    >
      {link.isFull ? words.wait : words.choose}
    </a>
  );
}

/** Chooses a level in the form instead of opening its address, so nothing typed there is lost. A click, because the form listens to it. */
function chooseInForm(event: React.MouseEvent, slug: string): void {
  const radio = document.querySelector<HTMLInputElement>(`input[name="tier"][value="${slug}"]:enabled`);
  if (!radio || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  radio.click();
  radio.focus({ preventScroll: true });
  document.getElementById('apply')?.scrollIntoView();
}
