import { joinLogs, type AidLog, type ProfileField } from '~/domain/people/rules';

/** The form of 選んだもの as somebody left it. */
export interface KeptForm {
  readonly fields: readonly ProfileField[];
  /** What was offered and is not to go into the profile: `name value`. */
  readonly left: readonly string[];
}

/** What lies on the device about one talk with picture cards. */
export interface KeptCards {
  readonly cards: AidLog;
  readonly form: KeptForm | null;
  /** The mark under which they were sent last; the draft with it waits, was kept beside or was thrown away. */
  readonly sent: string | null;
  /** What was made a note of, and the id of that note. */
  readonly noted: { readonly id: string; readonly text: string } | null;
  /** The screen that was open last. */
  readonly screen: string | null;
}

export const noCards: KeptCards = { cards: {}, form: null, sent: null, noted: null, screen: null };

/** Whether anything is chosen in it: what was taken back is none. */
export const hasAnswers = (log: AidLog): boolean => Object.values(log).some(({ value }) => value !== null);

/** Two talks with one person, of whom two cases were kept: of each card the later answer, of the rest what the first says. */
export function joinCards(one: KeptCards, other: KeptCards): KeptCards {
  return {
    cards: joinLogs(one.cards, other.cards),
    form: one.form ?? other.form,
    sent: one.sent ?? other.sent,
    noted: one.noted ?? other.noted,
    screen: one.screen ?? other.screen,
  };
}
