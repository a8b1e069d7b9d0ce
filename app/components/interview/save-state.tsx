import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { paths } from '~/paths';
import { Button, classes, Icon, LinkButton, Notice, useIsHydrated } from '~/ui';
import { countWaiting, refusals, type WaitingDraft, type WaitingNote } from './draft-queue';
import type { Drafts } from './use-drafts';

const clock = new Intl.DateTimeFormat('ja-JP', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Asia/Tokyo',
});

interface SaveStateProps {
  drafts: Drafts;
  code: string;
  /** Ways through the page, which stand there without script too. */
  beside?: ReactNode;
  /** On the page of picture cards: what can be mended there, and whether it tells itself what was kept beside. */
  cards?: { mends: (one: WaitingNote | WaitingDraft) => boolean; tellsBeside: boolean };
}

/** What became of what was written: taken, on its way, or still on the device. Stays in sight while one scrolls. */
export function SaveState({ drafts, code, beside, cards }: SaveStateProps) {
  const isHydrated = useIsHydrated();
  if (!isHydrated) return beside ? <div className="save-state">{beside}</div> : null;
  const refused = refusals(drafts.queue);
  const waiting = countWaiting(drafts.queue);
  const here = refused.filter((one) => cards?.mends(one) ?? true);
  const back = cards ? paths.interviewChosen(code) : paths.profile(code);
  const isCalm = drafts.line === 'there' && refused.length === 0;
  return (
    <div className="save-state">
      <div className="save-state__row">
        <p className={classes('save-state__line', !isCalm && 'save-state__line--attention')}>
          <Icon name={isCalm ? 'check' : 'alert'} size={20} />
          <span role="status">{words(drafts, waiting)}</span>
        </p>
        {beside}
      </div>
      {drafts.line === 'signed_out' ? (
        <p className="save-state__more">
          <Link to={paths.signin(back)}>サインインして送る</Link>
        </p>
      ) : null}
      {here.length > 0 ? (
        <ul className="save-state__more">
          {here.flatMap((one) =>
            (one.refused ?? []).map((message) => <li key={`${one.id}-${message}`}>{message}</li>),
          )}
        </ul>
      ) : null}
      {refused.length > here.length ? (
        <p className="save-state__more">
          前に書いたものに、保存できないものがあります。
          <Link to={paths.profile(code)}>プロフィールで直すか、捨てる</Link>
        </p>
      ) : null}
      {drafts.queue.elsewhere ? (
        <Notice
          tone="attention"
          title="まとめる前の符号で書いたものを送りました"
          actions={<LinkButton to={paths.profileHistory(code)}>二つをくらべる</LinkButton>}
        >
          いまのプロフィールの横に残しました。くらべて、どちらにするかを決めてください。
        </Notice>
      ) : null}
      {drafts.queue.beside && !cards?.tellsBeside ? (
        <Notice
          tone="attention"
          title="ほかの画面で先に変えられました"
          actions={<LinkButton to={paths.profileHistory(code)}>二つをくらべる</LinkButton>}
        >
          両方とも残っています。ここで書いたものは、先に保存された版の横に置きました。
        </Notice>
      ) : null}
      {drafts.broughtAlong ? (
        <Notice
          title="この端末に残っていたものを送りました"
          actions={<Button onClick={() => window.location.reload()}>新しい内容で開きなおす</Button>}
        >
          画面は、送る前の内容です。開きなおすと、送ったものが入っています。このまま書くと、画面の内容が新しい版になり、送ったものは「これまでの版」に残ります。
        </Notice>
      ) : null}
    </div>
  );
}

function words({ line, savedAt, queue, isKept }: Drafts, waiting: number): string {
  if (!isKept && (line !== 'there' || waiting === 0)) return unkeptWords(line, waiting);
  if (line === 'signed_out') {
    return `サインインが切れました。${waiting}件は、この端末に残っています。`;
  }
  if (line === 'away') {
    return `まだ送っていません（${waiting}件）。この端末に残してあり、つながると送ります。`;
  }
  if (refusals(queue).length > 0) return 'このままでは保存できない言葉があります。';
  if (waiting > 0) return '保存しています…';
  return savedAt ? `保存しました（${clock.format(savedAt)}）` : '書いたものは、自動で保存します。';
}

/** Where the browser keeps nothing for the site, what is not sent lives as long as the page. */
function unkeptWords(line: Drafts['line'], waiting: number): string {
  const warning = 'この端末には残せません。送り終わるまで、この画面を閉じないでください。';
  return line === 'there' ? warning : `まだ送っていません（${waiting}件）。${warning}`;
}
