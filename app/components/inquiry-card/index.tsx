import { Facts } from '~/ui';

export interface InquiryCardView {
  strengths: string[];
  wishes: string[];
  considerations: { label: string; weight: string }[];
  availability: string;
  age: string;
  ageBand?: string | undefined;
  area?: string | undefined;
}

interface InquiryCardProps {
  alias: string;
  card: InquiryCardView;
  eyebrow: string;
  heading?: 'h1' | 'h2';
}

/** What a host is told of a person: a name for this place alone, and labels. The same on paper and on the telephone. */
export function InquiryCard({ alias, card, eyebrow, heading: Heading = 'h2' }: InquiryCardProps) {
  return (
    <>
      <p className="portal__eyebrow">{eyebrow}</p>
      <Heading className="portal__alias">{alias}</Heading>
      <p className="muted">この場だけの呼び名です。{whoOf(card)}の方です。</p>
      <Facts
        items={[
          { label: '得意なこと', value: listed(card.strengths) },
          { label: 'したいこと', value: listed(card.wishes) },
          {
            label: 'お願い',
            value: listed(card.considerations.map(({ label, weight }) => `${label}（${weight}）`)),
          },
          { label: 'いつ', value: card.availability || 'これから相談します' },
        ]}
      />
    </>
  );
}

/** 成人, 東地域の30代（成人） */
function whoOf({ age, ageBand, area }: InquiryCardView): string {
  const added = [area, ageBand].filter(Boolean).join('の');
  return added ? `${added}（${age}）` : age;
}

function listed(words: readonly string[]) {
  if (words.length === 0) return 'これから聞きます';
  return (
    <ul>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
