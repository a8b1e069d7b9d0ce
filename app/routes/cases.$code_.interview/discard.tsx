import { useEffect, useRef, useState } from 'react';
import { Button } from '~/ui';

/** Throws away what was chosen, asked for twice; neither the first line nor the last, where a second quick tap falls, throws anything away. */
export function Discard({ count, onDiscard }: { count: number; onDiscard: () => void }) {
  const [isAsked, setIsAsked] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsked) question.current?.focus();
  }, [isAsked]);
  if (!isAsked) {
    return (
      <Button variant="quiet" onClick={() => setIsAsked(true)}>
        入れないで捨てる
      </Button>
    );
  }
  return (
    <div className="stack">
      <p ref={question} tabIndex={-1}>
        絵カードの答え{count}件と、ここに書いた言葉が、この端末から消えます。元には戻せません。
      </p>
      <p className="buttons">
        <Button variant="danger" onClick={onDiscard}>
          {count}件を捨てる
        </Button>
        <Button variant="quiet" onClick={() => setIsAsked(false)}>
          捨てるのをやめる
        </Button>
      </p>
    </div>
  );
}
