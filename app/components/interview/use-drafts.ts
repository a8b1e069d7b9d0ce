import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  changeForm,
  countWaiting,
  newQueue,
  savedByHand,
  takeBack,
  writeNote,
  type WaitingDraft,
} from './draft-queue';
import { DraftSender, type DraftState } from './draft-sender';
import { deviceId, openStore } from './draft-store';

export interface Drafts extends DraftState {
  addNote: (text: string) => void;
  /** Takes out what was refused. */
  takeBack: (id: string) => void;
  /** Somebody has begun to write in the form. */
  touchForm: () => void;
  /** The form as it stands now is to be saved. */
  saveForm: (fields: WaitingDraft['fields']) => void;
  /** The form is being sent by hand. */
  sendByHand: () => void;
  again: () => void;
}

interface DraftPlace {
  readonly code: string;
  /** The version of the profile on the page; another one begins another sitting. */
  readonly version: number;
  /** The marks of user and case in names on the device. */
  readonly drawer: string;
  readonly key: string;
  /** The page's form was sent by hand and came back with something to mend. */
  readonly cameBack: boolean;
}

/** Autosave of one case: everything is kept on the device and sent from there. */
export function useDrafts({ code, version, drawer, key, cameBack }: DraftPlace): Drafts {
  const [sender, setSender] = useState(() => new DraftSender(code, newQueue('', version)));
  const state = useSyncExternalStore(sender.subscribe, sender.state, sender.state);
  const { revalidate } = useRevalidator();
  const navigation = useNavigation();
  const last = useRef(sender);
  const isTouched = useRef(false);
  const isByHand = useRef(false);
  useEffect(() => {
    if (navigation.state !== 'idle' || !isByHand.current) return;
    isByHand.current = false;
    if (!cameBack) last.current.change(savedByHand);
  }, [navigation.state, cameBack]);
  useEffect(() => {
    const before = last.current.settled();
    const made = new DraftSender(code, newQueue(deviceId(), version));
    last.current = made;
    isTouched.current = false;
    setSender(made);
    let left = false;
    void before
      .then(() => openStore(code, drawer, key))
      .then((store) => (left && countWaiting(made.state().queue) === 0 ? undefined : made.start(store)));
    window.addEventListener('online', made.again);
    return () => {
      left = true;
      window.removeEventListener('online', made.again);
      made.stop();
    };
  }, [code, version, drawer, key]);
  const isOlder = state.broughtAlong && !state.queue.beside;
  useEffect(() => {
    // The page shows an older state than its user has written; as long as nobody writes in it, it is renewed.
    if (isOlder && !isTouched.current) revalidate();
  }, [isOlder, revalidate]);
  return {
    ...state,
    addNote: (text) => {
      const note = { id: deviceId(), text, writtenAt: new Date().toISOString() };
      sender.change((queue) => writeNote(queue, note));
    },
    takeBack: (id) => sender.change((queue) => takeBack(queue, id)),
    touchForm: () => {
      isTouched.current = true;
    },
    saveForm: (fields) => sender.change((queue) => changeForm(queue, deviceId(), fields)),
    sendByHand: () => {
      isByHand.current = true;
    },
    again: sender.again,
  };
}
