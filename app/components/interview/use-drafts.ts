import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  changeForm,
  countWaiting,
  newQueue,
  putBack,
  takeBack,
  writeNote,
  type WaitingDraft,
} from './draft-queue';
import { DraftSender, type DraftState } from './draft-sender';
import { deviceId, openStore } from './draft-store';
import { drawersOf, type DevicePlace } from './use-cards';

export interface Drafts extends DraftState {
  /** @returns its id. */
  addNote: (text: string) => string;
  /** Takes out what was refused. */
  takeBack: (id: string) => void;
  /** Something refused stands in the form again, together with what stood there; the whole takes its place. */
  putBack: (id: string, fields: WaitingDraft['fields']) => void;
  /** Somebody has begun to write in the form. */
  touchForm: () => void;
  /** The form as it stands now is to be saved; with answers to cards in it, by their mark. */
  saveForm: (fields: WaitingDraft['fields'], cards?: string) => void;
  /** The form is being sent by hand. */
  sendByHand: () => void;
  again: () => void;
}

interface DraftPlace extends DevicePlace {
  readonly code: string;
  /** The version of the profile on the page; another one begins another sitting. */
  readonly version: number;
  /** The page's form was sent by hand and came back with something to mend. */
  readonly cameBack: boolean;
}

/** Autosave of one case: everything is kept on the device and sent from there. */
export function useDrafts({ code, version, drawers, key, cameBack }: DraftPlace): Drafts {
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
    if (!cameBack) last.current.savedByHand();
  }, [navigation.state, cameBack]);
  const joined = drawers.join(' ');
  useEffect(() => {
    const before = last.current.settled();
    const made = new DraftSender(code, newQueue(deviceId(), version));
    last.current = made;
    isTouched.current = false;
    setSender(made);
    let left = false;
    void before
      .then(() => openStore(code, drawersOf(joined), key))
      .then((store) => (left && countWaiting(made.state().queue) === 0 ? undefined : made.start(store)));
    window.addEventListener('online', made.again);
    return () => {
      left = true;
      window.removeEventListener('online', made.again);
      made.stop();
    };
  }, [code, version, joined, key]);
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
      return note.id;
    },
    takeBack: (id) => sender.change((queue) => takeBack(queue, id)),
    putBack: (id, fields) => {
      isTouched.current = true;
      sender.change((queue) => putBack(queue, id, deviceId(), fields));
    },
    touchForm: () => {
      isTouched.current = true;
    },
    saveForm: (fields, cards) => sender.change((queue) => changeForm(queue, deviceId(), fields, cards)),
    sendByHand: () => {
      isByHand.current = true;
    },
    again: sender.again,
  };
}
