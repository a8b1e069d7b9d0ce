import { useCallback, useEffect, useState } from 'react';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/**
 * A Japanese voice that speaks on the device itself. One that speaks over the line would tell somebody else which cards
 * lie on the table, and would be silent without a line.
 */
export function localVoice<Found extends Voice>(voices: readonly Found[]): Found | null {
  return (
    voices.find(({ lang, localService }) => localService && /^ja\b/i.test(lang.replace('_', '-'))) ?? null
  );
}

export interface Speech {
  /** There is a voice on this device. */
  readonly can: boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly say: (words: string) => void;
}

/** よみあげ: off until somebody turns it on; offered only where the device itself can speak Japanese. */
export function useSpeech(): Speech {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    const { speechSynthesis } = window;
    const look = () => setVoice(localVoice(speechSynthesis.getVoices()));
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, []);
  const say = useCallback(
    (words: string) => {
      if (voice === null || !isOn || words === '') return;
      const said = new SpeechSynthesisUtterance(words.replaceAll(' ', ''));
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.9;
      window.speechSynthesis.cancel();
      window.speechSynthesis.speak(said);
    },
    [voice, isOn],
  );
  return {
    can: voice !== null,
    isOn,
    toggle: () => {
      if (isOn) window.speechSynthesis.cancel();
      setIsOn(!isOn);
    },
    say,
  };
}

/** Says what is asked, when it comes up and when the voice is turned on. */
export function useSaying({ say }: Speech, words: string): void {
  useEffect(() => {
    say(words);
  }, [say, words]);
}
