import { describe, expect, it } from 'vitest';
import { conflictText, ownConflictText } from '#components/review/move-outcome';
import { PLEDGE } from '#content/messages/pledge';
import { translate } from '#server/i18n/translate';

describe('a conflict with another person', () => {
  it.each([
    ['en', 'Approved by Rosa since you opened this page.'],
    ['es', 'Aprobado por Rosa después de que abrieras esta página.'],
    ['de', 'Genehmigt von Rosa, nachdem du diese Seite geöffnet hattest.'],
  ] as const)('says in %s what they did', (lang, words) => {
    expect(conflictText({ by: 'Rosa', event: 'approved' }, translate(lang, PLEDGE))).toContain(words);
  });
});

describe('a conflict with the reader’s own act', () => {
  it.each([
    ['en', 'withdrawn', 'You withdrew it after you opened this page.'],
    ['es', 'withdrawn', 'Lo retiraste después de abrir esta página.'],
    ['de', 'withdrawn', 'Du hast sie zurückgezogen, nachdem du diese Seite geöffnet hattest.'],
    ['en', 'answered', 'You answered the question'],
    ['es', 'answered', 'Respondiste a la pregunta'],
    ['de', 'answered', 'Du hast die Frage beantwortet'],
    ['en', 'unheard-of', 'You changed it'],
    ['es', 'unheard-of', 'Lo cambiaste'],
    ['de', 'unheard-of', 'Du hast sie geändert'],
  ] as const)('is a complete sentence in %s: %s', (lang, event, words) => {
    const text = ownConflictText(event, translate(lang, PLEDGE));
    expect(text).toContain(words);
    expect(text).not.toMatch(/by you|por tú|von du/);
  });
});
