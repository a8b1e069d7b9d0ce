import '~/styles/aid-sheet.css';
import { answerLooks, CardFace, weekOnPaper } from '~/components/interview-cards';
import type { ToldScreen } from '~/domain/people/index.server';

/** One question on paper: its cards, each with its answers to mark by hand. */
export function Sheet({ screen: { id, asking, question, about, cards, answers } }: { screen: ToldScreen }) {
  return (
    <section className="aid-sheet" aria-labelledby={id}>
      <h2 className="aid-sheet__question" id={id}>
        {question}
        <span className="aid-sheet__about">{about}</span>
      </h2>
      {asking === 'week' ? (
        <PaperWeek />
      ) : (
        <ul className="aid-sheet__cards">
          {cards.map((card) => (
            <li key={card.key} className="aid-sheet__card">
              <CardFace card={card} />
              <span className="aid-sheet__answers">
                {answers.map((answer) => (
                  <span key={answer} className="aid-sheet__answer">
                    {answerLooks[asking][answer]?.label}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PaperWeek() {
  const { days, times } = weekOnPaper;
  return (
    <table className="aid-sheet__week">
      <thead>
        <tr>
          <td />
          {times.map(({ key, label, picture }) => (
            <th key={key} scope="col">
              {picture}
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {times.map((time) => (
              <td key={time.key} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
