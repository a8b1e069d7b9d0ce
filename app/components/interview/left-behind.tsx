import type { ReactNode } from 'react';
import { Band, Button } from '~/ui';
import type { WaitingDraft } from './draft-queue';
import type { Drafts } from './use-drafts';

interface LeftBehindProps {
  drafts: Drafts;
  /** Names of what can be chosen, by slug. */
  names: ReadonlyMap<string, string>;
  /** Also what waits in order; without it only what the site did not take from earlier pages. */
  all?: boolean;
  /** Puts a form into the one on the page, to be mended there. */
  onPutBack?: (draft: WaitingDraft) => void;
}

/** What lies on the device and is not taken by the site: its words to be copied, its reason, and the way to throw it away. */
export function LeftBehind({ drafts, names, all = false, onPutBack }: LeftBehindProps) {
  const { queue } = drafts;
  const forms = queue.drafts.filter(({ sitting, refused }) => all || (refused && sitting !== queue.sitting));
  const notes = all ? queue.notes : [];
  if (forms.length + notes.length === 0) return null;
  return (
    <Band
      title="この端末に残っていて、保存できないもの"
      lead={
        onPutBack
          ? 'フォームに戻すと、いまの内容と合わせて、直してから保存できます。捨てると、元には戻せません。'
          : '要るところを写してから捨ててください。捨てると、元には戻せません。'
      }
    >
      <ul className="lines">
        {notes.map((note) => (
          <li key={note.id} className="note">
            <p>{note.text}</p>
            <Outcome of={note} drafts={drafts} />
          </li>
        ))}
        {forms.map((draft) => (
          <li key={draft.id} className="note">
            {textsOf(draft, names).map((text) => (
              <p key={text}>{text}</p>
            ))}
            <Outcome of={draft} drafts={drafts}>
              {onPutBack ? <Button onClick={() => onPutBack(draft)}>フォームに戻す</Button> : null}
            </Outcome>
          </li>
        ))}
      </ul>
    </Band>
  );
}

function Outcome({
  of: { id, refused },
  drafts,
  children,
}: {
  of: Pick<WaitingDraft, 'id' | 'refused'>;
  drafts: Drafts;
  children?: ReactNode;
}) {
  return (
    <>
      <p className="source">{refused ? `保存できません：${refused.join(' ')}` : 'まだ送っていません'}</p>
      <p className="buttons">
        {children}
        <Button variant="quiet" onClick={() => drafts.takeBack(id)}>
          捨てる
        </Button>
      </p>
    </>
  );
}

const wordFields = /^(?:words|reasons)\.(.+)$/;

/** What a form said, to be read: what was chosen, and each text with the name of what it is about. */
export function textsOf({ fields }: WaitingDraft, names: ReadonlyMap<string, string>): string[] {
  const chosen = fields.flatMap(([name, value]) =>
    ['strengths', 'wishes', 'considerations'].includes(name) ? (names.get(value) ?? value) : [],
  );
  const said = fields.flatMap(([name, value]) => {
    const about = wordFields.exec(name)?.[1];
    return about === undefined || value === '' ? [] : [`${names.get(about) ?? about}：${value}`];
  });
  return [...(chosen.length > 0 ? [`選んだもの：${chosen.join('、')}`] : []), ...new Set(said)];
}
