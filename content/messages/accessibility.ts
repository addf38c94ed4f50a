import { defineMessages } from '#content/messages/define-messages';

/** How everyone can use the site: what is done, how it is tested, what is missing. */
export const ACCESSIBILITY = defineMessages('accessibility', {
  title: 'Accessibility',
  description: 'What this site does so that everyone can use it, how that is tested, and where it falls short.',
  lead: 'What is done so that everyone can use this site, how that is tested, and where it still falls short.',
  aimTitle: 'The aim',
  aim1: 'WCAG 2.2 at level AA, on every page and in every state of it. Nobody from outside has audited the site yet; this is our own statement, with the tests behind it.',
  doesTitle: 'What it does',
  does1:
    'Every page and form works by keyboard alone, with a focus you can see, and every page begins with a link to its content.',
  does2: 'Every form works without JavaScript, mistakes and the check before sending included.',
  does3: 'Pages fit a window of 320 pixels without scrolling sideways, and follow your choice of light or dark.',
  does4: 'Animation stops where your system asks for less motion, and drawings keep their lines in forced colours.',
  does5:
    'Errors in a form are explained in words, in a list on top that leads to each field. Nothing you typed is lost.',
  does6: 'Every chart has its table beside it. Signing in needs no puzzle and no password.',
  testedTitle: 'How it is tested',
  tested1: 'Automatically, in the tests that every release has to pass, in one browser: Chromium.',
  axe: 'Barriers',
  axeText:
    'axe checks each page in its states, errors and empty lists included, in windows of 320 and 1440 pixels, and the colours again in dark mode. In every other language it checks at least every public page, at 320 pixels. One finding fails the test.',
  markup: 'Markup',
  markupText: 'html-validate reads the HTML as it is sent; one error fails the test.',
  narrow: 'Narrow windows',
  narrowText: 'Each page at 320 pixels; one pixel to the side fails the test.',
  keyboard: 'Keyboard',
  keyboardText:
    'A whole gift with its errors and the sign-in, a reviewer’s question and decline, and a visible focus at every stop of every form page, in dark mode too.',
  script: 'Without script',
  scriptText: 'A gift, a membership, a sponsorship and the work at the desk, with JavaScript switched off.',
  gapsTitle: 'Known gaps',
  gaps1:
    'Nobody who uses a screen reader or another aid every day has tested the site with us, and no other browser has automated tests.',
  gaps2: 'The translations of the interface have not been reviewed by a second native speaker.',
  gaps3:
    'A page you have to sign in for, or an unfinished form, shows its text only with JavaScript where it does not exist or is not yours.',
  gaps4:
    'A sign-in link works for {minutes, plural, one {# minute} other {# minutes}}. If you need longer you can ask for another, five times an hour.',
  gaps5: 'Some tables of the staff desk scroll sideways in narrow windows.',
  contactTitle: 'If something doesn’t work for you',
});
