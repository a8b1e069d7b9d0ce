import { useState } from 'react';
import { offersIn, type Offer } from '~/lib/text-guard/offers';
import { useIsHydrated } from './use-is-hydrated';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * The other ways to say something that the messages about a field tell, each to be taken with one press: only the words
 * that are meant change, everything else that was typed stays, and the press can be taken back. Without scripts the
 * messages alone say it.
 */
export function Rewrites({ messages, controlOf }: { messages: readonly string[]; controlOf: ControlOf }) {
  const offers = offersIn(messages);
  const isHydrated = useIsHydrated();
  if (offers.length === 0 || !isHydrated) return null;
  return (
    <ul className="rewrites">
      {offers.map((offer) => (
        <RewriteLine key={offer.from} offer={offer} controlOf={controlOf} />
      ))}
    </ul>
  );
}

/** Finds the control whose text holds the words. */
export type ControlOf = (words: string) => TextControl | null;

/** The control with this id, as long as it holds the words. */
export const controlWithId =
  (id: string): ControlOf =>
  (words) => {
    const control = document.getElementById(id);
    return isTextControl(control) && control.value.includes(words) ? control : null;
  };

/** The first control of the page that holds the words. */
export const anyControl: ControlOf = (words) =>
  [...document.querySelectorAll('main input, main textarea')].find(
    (control): control is TextControl => isTextControl(control) && control.value.includes(words),
  ) ?? null;

function isTextControl(element: Element | null): element is TextControl {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
  );
}

function RewriteLine({ offer: { from, to }, controlOf }: { offer: Offer; controlOf: ControlOf }) {
  const [taken, setTaken] = useState<string | null>(null);
  const [isGone, setIsGone] = useState(false);
  const put = (was: string, is: string, next: string | null) => {
    const control = controlOf(was);
    setIsGone(control === null);
    if (control === null) return;
    replaceIn(control, was, is);
    setTaken(next);
  };
  return (
    <li className="rewrites__line">
      {taken === null ? (
        <>
          <span>「{from}」を</span>
          {to.map((text) => (
            <button key={text} type="button" className="rewrites__take" onClick={() => put(from, text, text)}>
              <span className="visually-hidden">{`「${from}」を`}</span>「{text}」にする
            </button>
          ))}
        </>
      ) : (
        <button type="button" className="rewrites__take" onClick={() => put(taken, from, null)}>
          もとの「{from}」にもどす
        </button>
      )}
      <span role="status">
        {isGone ? 'もう書きかえられています。' : taken === null ? '' : '書きかえました。'}
      </span>
    </li>
  );
}

/** Replaces the words in place, as if they had been typed over, and shows where. */
function replaceIn(control: TextControl, was: string, is: string): void {
  const start = control.value.indexOf(was);
  control.setRangeText(is, start, start + was.length, 'select');
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.focus();
}
