import { useEffect, useRef } from 'react';

const restMs = 1_200;

/** Watches a form and tells what stands in it whenever somebody has paused (ms), and when the page is put away. */
export function useFormWatch(
  drafts: {
    touchForm: () => void;
    saveForm: (fields: [string, string][]) => void;
    sendByHand: () => void;
  },
  pauseMs = restMs,
) {
  const form = useRef<HTMLFormElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const to = useRef(drafts);
  to.current = drafts;
  useEffect(() => {
    const rest = () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      if (form.current) to.current.saveForm(fieldsOf(form.current));
    };
    document.addEventListener('visibilitychange', rest);
    return () => {
      document.removeEventListener('visibilitychange', rest);
      rest();
    };
  }, []);
  return {
    onInput: (event: { currentTarget: HTMLFormElement; target: EventTarget }) => {
      if (!isSaved(event.target)) return;
      to.current.touchForm();
      form.current = event.currentTarget;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        if (form.current) to.current.saveForm(fieldsOf(form.current));
      }, pauseMs);
    },
    /** The form is being sent by hand: nothing is left to be saved. */
    onSubmit: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      to.current.sendByHand();
    },
  };
}

/** Whether a control says something of the form; one without a name (to find in a list) does not. */
function isSaved(target: EventTarget): boolean {
  return 'name' in target && target.name !== '';
}

const framing = ['intent', 'code', 'version', 'draft', 'sitting', 'sequence', 'auto'];

/** What stands in a form, but for what frames it. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !framing.includes(name) ? [[name, value]] : [],
  );
}
