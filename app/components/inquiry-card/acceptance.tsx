import { readLines } from '~/domain/placements/card-words';
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
  return (
    <>
      <p className="portal__eyebrow">{eyebrow}</p>
      <Heading className="portal__alias">{card.alias}</Heading>
      <p className="muted">
        {formatDay(card.agreedOn)}に、ご本人と一行ずつ確かめました。ここにないことは、聞かないでください。
      </p>
      <Facts
        items={readLines(card.lines).map(({ heading: label, texts }) => ({
          label,
          value: (
            <ul>
              {texts.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ),
        }))}
      />
    </>
  );
}
