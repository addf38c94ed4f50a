import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { QuestionList } from '#components/campaign/question-list';
import { termsFromContent } from '#server/public/give-terms';
import { toFaqPage, toQuestions } from './give/give-questions';
import { toHomeGraph } from './home-structured-data';

const isDemonstration = vi.hoisted(() => vi.fn(() => true));
vi.mock('#server/env', async (original) => ({ ...(await original<object>()), isDemonstration }));

describe.each(['en', 'es'] as const)('in %s', (lang) => {
  it('has the same questions as the page, with limits filled in', () => {
    const questions = toQuestions(lang, termsFromContent());
    expect(questions).toHaveLength(5);
    const page = renderToStaticMarkup(<QuestionList title="Questions" questions={questions} />);
    const entries = toFaqPage(lang, questions).mainEntity as unknown as readonly {
      name: string;
      acceptedAnswer: { text: string };
    }[];
    for (const { name, acceptedAnswer } of entries) {
      expect(page).toContain(name);
      expect(page).toContain(acceptedAnswer.text);
    }
    expect(page).toMatch(/500.*50.000/s);
    expect(page).not.toMatch(/[{}]/);
  });

  it('describes a foundation and a way to give on the home page, both as a demonstration', () => {
    const graph = JSON.stringify(toHomeGraph(lang, 'https://pledge.example.org', true));
    const addresses = [...graph.matchAll(/"(?:url|logo|urlTemplate)":"([^"]+)"/g)].map(([, address]) => address);
    const base = `https://pledge.example.org${lang === 'en' ? '' : '/es'}`;
    expect(addresses).toEqual([
      lang === 'en' ? `${base}/` : base,
      'https://pledge.example.org/icons/512.png',
      `${base}/give`,
    ]);
    expect(graph).toMatch(/"NGO".*"DonateAction"/s);
    expect(graph.match(/This is a demonstration/g)).toHaveLength(2);
  });

  it('says nothing of a demonstration where there is none', () => {
    isDemonstration.mockReturnValue(false);
    try {
      const said = [toHomeGraph(lang, 'https://pledge.example.org', true), toQuestions(lang, termsFromContent())];
      expect(JSON.stringify(said)).not.toMatch(/demonstration|invented|Nothing is asked for/i);
    } finally {
      isDemonstration.mockReturnValue(true);
    }
  });

  it('has no way to give while the campaign is closed', () => {
    const graph = JSON.stringify(toHomeGraph(lang, 'https://pledge.example.org', false));
    expect(graph).toContain('"NGO"');
    expect(graph).not.toMatch(/DonateAction|potentialAction|#give/);
  });
});
