import { Link } from '@remix-run/react';
import type { ResultFrame, VoiceCard } from '~/domain/matching/index.server';
import { paths } from '~/paths';
import { Band, Disclosure, LinkButton, Notice } from '~/ui';
import { ThreeViews } from './three-views';

/** Existing schemes that may fit, to be checked before any of the places (ELG-3). */
export function Schemes({ schemes }: Pick<ResultFrame, 'schemes'>) {
  if (schemes.length === 0) return null;
  return (
    <Notice title="先に確かめる制度">
      <ul className="facts-line">
        {schemes.map(({ slug, label, hostKind, hosts, covering }) => (
          <li key={slug}>
            {label}
            {hostKind && hosts > 0 ? (
              <>
                {' '}
                <Link to={`${paths.hosts()}?kind=${hostKind}`}>{hosts}か所</Link>
              </>
            ) : null}
            <Covering places={covering} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Places of a scheme that are open at that time, near by. */
function Covering({ places }: { places: ResultFrame['schemes'][number]['covering'] }) {
  if (places.length === 0) return null;
  return (
    <ul className="scheme-places">
      {places.map(({ hostId, name, facts }) => (
        <li key={hostId}>
          <Link to={paths.host(hostId)}>{name}</Link>（{facts}）
        </li>
      ))}
    </ul>
  );
}

const VOICES_SHOWN = 5;

/** 地域の声 as candidates of their own: there is no place yet, but a menu could be made (MAT-12). */
export function Voices({ voices, mayMake }: Pick<ResultFrame, 'voices'> & { mayMake: boolean }) {
  if (voices.length === 0) return null;
  const folded = voices.slice(VOICES_SHOWN);
  const match = (voice: VoiceCard) => <VoiceMatch key={voice.id} voice={voice} mayMake={mayMake} />;
  return (
    <Band
      id="voices"
      title="地域の声"
      lead="場所はまだないが、求めている人がいる。メニューをつくると、行ける場所になる"
      count={`${voices.length}件`}
    >
      <div>{voices.slice(0, VOICES_SHOWN).map(match)}</div>
      {folded.length > 0 ? (
        <Disclosure summary={`ほかの声（${folded.length}件）`}>{folded.map(match)}</Disclosure>
      ) : null}
    </Band>
  );
}

function VoiceMatch({ voice, mayMake }: { voice: VoiceCard; mayMake: boolean }) {
  const { id, words, by, fits } = voice;
  return (
    <article className="match" aria-labelledby={`voice-${id}`}>
      <div className="match__head match__head--voice">
        <div className="match__title">
          <h3 className="match__name" id={`voice-${id}`}>
            「{words}」
          </h3>
          <p className="muted">{by}</p>
        </div>
      </div>
      <ThreeViews explanation={{ fits, adjusts: [], unknowns: unsettled }} heading="h4" />
      <div className="match__acts">
        <Make voice={voice} mayMake={mayMake} />
      </div>
    </article>
  );
}

/** What every menu that is still to be made has to settle. */
const unsettled = [{ text: 'どこで、いつ、だれが迎えるか', source: '受入枠がまだない', must: false }];

function Make({ voice: { id, lead }, mayMake }: { voice: VoiceCard; mayMake: boolean }) {
  if (!mayMake)
    return (
      <p className="muted">メニューをつくるのは、参加支援と地域づくりの担当です。声をかけてください。</p>
    );
  if (!lead) return <LinkButton to={paths.newLead({ wish: id })}>メニューをつくる</LinkButton>;
  return (
    <span>
      もう声をかけています。<Link to={paths.lead(lead.id)}>{lead.name}</Link>
    </span>
  );
}
