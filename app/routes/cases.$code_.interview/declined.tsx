import { useEffect, useRef } from 'react';
import type { Cards, Drafts } from '~/components/interview';
import { Band, Button } from '~/ui';
import type { Taking } from './use-taking';
import type { AidWords } from './words';

interface DeclinedProps {
  taking: Pick<Taking, 'declined' | 'noted'>;
  words: AidWords;
  cards: Cards;
  drafts: Drafts;
}

/** Answers that no profile holds: a 「いや」 can be worth a line in the notes. */
export function Declined({ taking: { declined, noted }, words, cards, drafts }: DeclinedProps) {
  const told = useRef<HTMLParagraphElement>(null);
  const isPressed = useRef(false);
  const names = (needs: boolean) =>
    declined
      .filter(({ list }) => (list === 'consideration') === needs)
      .map(words.card)
      .join('、');
  const lines = [
    names(false) && `「いや」：${names(false)}`,
    names(true) && `「どちらでもいい」：${names(true)}`,
  ].filter(Boolean);
  const text = `絵カードで、${lines.join('。')}`;
  const note = noted?.text === text ? noted : null;
  const waiting = drafts.queue.notes.find(({ id }) => id === note?.id);
  useEffect(() => {
    if (note && isPressed.current) told.current?.focus();
  }, [note]);
  return (
    <Band title="プロフィールには入らない答え" lead="メモに残すと、あとで読めます。">
      <ul className="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p ref={told} tabIndex={-1} role="status">
        {note ? outcome(waiting, drafts.isKept) : ''}
      </p>
      {note && !waiting?.refused ? null : (
        <Button
          onClick={() => {
            isPressed.current = true;
            if (note) drafts.takeBack(note.id);
            cards.note({ id: drafts.addNote(text), text });
          }}
        >
          {note ? 'もう一度、メモに残す' : 'メモに残す'}
        </Button>
      )}
    </Band>
  );
}

function outcome(waiting: Drafts['queue']['notes'][number] | undefined, isKept: boolean): string {
  if (!waiting) return 'メモに残しました。';
  if (waiting.refused) return `メモに残せませんでした：${waiting.refused.join(' ')}`;
  return isKept
    ? 'メモを送っています。つながらないときは、この端末に残し、つながると送ります。'
    : 'メモを送っています。送り終わるまで、この画面を閉じないでください。';
}
