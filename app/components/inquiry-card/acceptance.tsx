import { formatDay } from '~/lib/japanese-date';
import { Facts } from '~/ui';

export interface AcceptanceView {
  alias: string;
  lines: { heading: string; text: string }[];
  agreedOn: string;
}

interface AcceptanceCardProps {
  card: AcceptanceView;
  eyebrow: string;
  heading?: 'h1' | 'h2';
}

/** 受入れカード: what the person lets the accepting place know, line by line. The same in the portal and in the preview. */
export function AcceptanceCard({ card, eyebrow, heading: Heading = 'h2' }: AcceptanceCardProps) {
  const headings = [...new Set(card.lines.map(({ heading }) => heading))];
  return (
    <>
      <p className="portal__eyebrow">{eyebrow}</p>
      <Heading className="portal__alias">{card.alias}</Heading>
      <p className="muted">
        {formatDay(card.agreedOn)}に、ご本人と一行ずつ確かめました。ここにないことは、聞かないでください。
      </p>
      <Facts
        items={headings.map((label) => ({
          label,
          value: (
            <ul>
              {card.lines
                .filter(({ heading }) => heading === label)
                .map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
            </ul>
          ),
        }))}
      />
    </>
  );
}
