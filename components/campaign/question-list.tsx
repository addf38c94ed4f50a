/** A question and its answer. */
export type Question = Readonly<{ key: string; question: string; answer: string }>;

/** Questions that people ask before they give. All answers are visible; none is collapsed. */
export function QuestionList({ title, questions }: { title: string; questions: readonly Question[] }) {
  return (
    <section aria-labelledby="questions" className="statement mt-16">
      <h2 id="questions">{title}</h2>
      <div className="questions">
        {questions.map(({ key, question, answer }) => (
          <div key={key}>
            <h3>{question}</h3>
            <p>{answer}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
