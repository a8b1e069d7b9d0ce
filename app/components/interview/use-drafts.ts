import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { changeForm, newQueue, takeBack, writeNote, type WaitingDraft } from './draft-queue';
import { DraftSender, type DraftState } from './draft-sender';
import { deviceId, openStore } from './draft-store';

export interface Drafts extends DraftState {
  addNote: (text: string) => void;
  takeNoteBack: (id: string) => void;
  /** The form as it stands now is to be saved. */
  saveForm: (fields: WaitingDraft['fields']) => void;
  again: () => void;
}

/**
 * Autosave of one case: everything is kept on the device and sent from there.
 *
 * @param version the version of the profile on the page; another one begins another sitting
 */
export function useDrafts(code: string, version: number, deviceKey: string): Drafts {
  const [sender, setSender] = useState(() => new DraftSender(code, newQueue('', version)));
  const state = useSyncExternalStore(sender.subscribe, sender.state, sender.state);
  useEffect(() => {
    const made = new DraftSender(code, newQueue(deviceId(), version));
    setSender(made);
    let left = false;
    void openStore(code, deviceKey).then((store) => (left ? undefined : made.start(store)));
    window.addEventListener('online', made.again);
    return () => {
      left = true;
      window.removeEventListener('online', made.again);
      made.stop();
    };
  }, [code, version, deviceKey]);
  return {
    ...state,
    addNote: (text) => {
      const note = { id: deviceId(), text, writtenAt: new Date().toISOString() };
      sender.change((queue) => writeNote(queue, note));
    },
    takeNoteBack: (id) => sender.change((queue) => takeBack(queue, id)),
    saveForm: (fields) => sender.change((queue) => changeForm(queue, deviceId(), fields)),
    again: sender.again,
  };
}

const restMs = 1_200;

/** Watches a form and tells what stands in it whenever somebody has paused, and when the page is put away. */
export function useFormWatch(onRest: (fields: [string, string][]) => void) {
  const form = useRef<HTMLFormElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const tell = useRef(onRest);
  tell.current = onRest;
  useEffect(() => {
    const rest = () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      if (form.current) tell.current(fieldsOf(form.current));
    };
    document.addEventListener('visibilitychange', rest);
    return () => {
      document.removeEventListener('visibilitychange', rest);
      rest();
    };
  }, []);
  return {
    onInput: (event: { currentTarget: HTMLFormElement }) => {
      form.current = event.currentTarget;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        if (form.current) tell.current(fieldsOf(form.current));
      }, restMs);
    },
    /** The form is being sent by hand: nothing is left to be saved. */
    onSubmit: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
  };
}

const framing = ['intent', 'code', 'version', 'draft', 'sitting', 'sequence', 'auto'];

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !framing.includes(name) ? [[name, value]] : [],
  );
}
