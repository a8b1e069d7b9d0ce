import { createContext, Fragment, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { PlacedNotice } from '~/http/notice.server';
import { classes, Notice } from '~/ui';

export const NoticeContext = createContext<PlacedNotice | null>(null);

/** Where the sentence for one part of a page appears. Always there, so that what appears in it is read aloud. */
export function NoticeHere({ at }: { at: string }) {
  const notice = useContext(NoticeContext);
  const text = notice?.at === at ? notice.text : null;
  const ref = useRef<HTMLDivElement>(null);
  // The button that was pressed went with its form: Tab goes on from here.
  useEffect(() => {
    if (text !== null && at !== '' && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  }, [at, text]);
  return (
    <div
      ref={ref}
      role="status"
      className={classes('notice-area', at !== '' && 'notice-area--inside')}
      {...(at === '' ? {} : { tabIndex: -1 })}
    >
      {text === null ? null : at === '' ? (
        <div className="wrap">
          <Notice tone="success">{text}</Notice>
        </div>
      ) : (
        <Notice tone="success">{text}</Notice>
      )}
    </div>
  );
}

/** Begins anew each time a notice comes for this part of a page: what was typed there has been taken. */
export function AnewWhenSaved({ at, children }: { at: string; children: ReactNode }) {
  const notice = useContext(NoticeContext);
  const mine = notice?.at === at ? notice : null;
  const [seen, setSeen] = useState({ notice: mine, times: 0 });
  if (mine && mine !== seen.notice) setSeen({ notice: mine, times: seen.times + 1 });
  return <Fragment key={seen.times}>{children}</Fragment>;
}
