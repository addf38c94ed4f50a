import { defineMessages } from '#content/messages/define-messages';

/** How everyone can use the site: what is done, how it is tested, what is missing. */
export const ACCESSIBILITY = defineMessages('accessibility', {
  title: 'Accessibility',
  description: 'What this site does so that everyone can use it, how that is tested, and where it falls short.',
  lead: 'What is done so that everyone can use this site, how that is tested, and where it still falls short.',
  aimTitle: 'The aim',
  aim1: 'WCAG 2.2 at level AA, on every page and in every state of it. Nobody from outside has audited the site yet, so this is our own word, with the tests behind it.',
  doesTitle: 'What it does',
  does1:
    'Every page and form works by keyboard alone, with a focus one can see, and every page begins with a link to its content.',
  does2: 'Every form works without JavaScript, mistakes and the check before sending included.',
  does3: 'Pages fit a window of 320 pixels without scrolling sideways, and follow your choice of light or dark.',
  does4: 'Animation stops where your system asks for less motion, and drawings keep their lines in forced colours.',
  does5:
    'What is wrong in a form is said in words, in a list on top that leads to each field. Nothing you typed is lost.',
  does6: 'Every chart has its table beside it. Signing in takes no puzzle and no password.',
  testedTitle: 'How it is tested',
  tested1: 'All of it by machine, in the tests that a release has to pass, with one browser, Chromium.',
  axe: 'Barriers',
  axeText:
    'axe looks at each page in its states, errors and empty lists included, in windows of 320 and 1440 pixels, and at the colours again in the dark. One finding fails the test.',
  markup: 'Markup',
  markupText: 'html-validate reads the HTML as it is sent; one fault fails the test.',
  narrow: 'Narrow windows',
  narrowText: 'Each page at 320 pixels; one pixel to the side fails the test.',
  keyboard: 'Keyboard',
  keyboardText:
    'A whole gift with its mistakes and the sign-in, a reviewer’s question and refusal, and a visible focus at every stop of every form page, in the dark too.',
  script: 'Without script',
  scriptText: 'A gift, a membership, a sponsorship and the work at the desk, with JavaScript switched off.',
  gapsTitle: 'Known gaps',
  gaps1:
    'No one who uses a screen reader or another aid every day has tested the site with us, and no other browser has been tried by machine.',
  gaps2:
    'Signing in, the pages behind it and the letters are in English only, also for those who come from a Spanish page.',
  gaps3:
    'A page behind the sign-in, or of a form half filled in, shows its words only with JavaScript where it is not there or not yours.',
  gaps4: 'A sign-in link lives {minutes} minutes. Whoever needs longer can ask for another, five times an hour.',
  gaps5: 'Some tables of the staff’s desk scroll sideways in narrow windows.',
  tellTitle: 'When something is in your way',
  tell1:
    'A demonstration has no mailbox that anyone reads. A foundation that runs this software puts the address here that people write to.',
});
