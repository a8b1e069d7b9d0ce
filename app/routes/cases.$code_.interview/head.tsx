import { Link } from '@remix-run/react';
import Volume2 from 'lucide-react/icons/volume-2';
import type { Speech } from '~/components/interview-cards';
import type { ToldScreen } from '~/domain/people/index.server';
import type { AidTopic } from '~/domain/people/rules';
import { topics } from './topics';

interface HeadProps {
  screens: readonly ToldScreen[];
  now: AidTopic;
  speech: Speech;
}

/** The questions to go to in any order, the voice, and the way out. It counts nothing: nobody has to get anywhere. */
export function Head({ screens, now, speech }: HeadProps) {
  return (
    <div className="aid__head">
      <nav aria-label="しつもん">
        <ol className="aid-topics">
          {topics.map(({ topic, label, Drawing }) => (
            <li key={topic}>
              <Link
                className="aid-topic"
                to={`#${screens.find((screen) => screen.topic === topic)?.id ?? ''}`}
                aria-current={topic === now ? 'step' : undefined}
              >
                <Drawing className="aid-topic__picture" strokeWidth={1.75} aria-hidden="true" />
                <span className="aid-topic__label">{label}</span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="aid__out">
        <VoiceSwitch speech={speech} />
        <Link className="button button--quiet" to="#end">
          きょうは ここまで
        </Link>
      </div>
    </div>
  );
}

export function VoiceSwitch({ speech }: { speech: Speech }) {
  if (!speech.can) return null;
  return (
    <button
      type="button"
      className="button button--quiet aid-voice"
      aria-pressed={speech.isOn}
      onClick={speech.toggle}
    >
      <Volume2 aria-hidden="true" />
      <span className="aid-voice__word">よみあげ</span>
    </button>
  );
}
