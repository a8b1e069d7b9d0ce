import { useEffect, useRef, useState } from 'react';
import { fieldsOf, type Drafts, type WaitingDraft } from '~/components/interview';
import { valuesOf, withEarlier, type ProfileField, type ProfileValues } from '~/domain/people/rules';
import type { FormResult } from '~/http/form.server';

interface PutBack {
  /** What the form begins with anew, once something was put back; null before. */
  readonly back: {
    readonly values: ProfileValues;
    /** How often something was put back: each time the form begins anew. */
    readonly count: number;
    /** The answer of the site that stood over the form before, which says nothing of what stands in it now. */
    readonly over: FormResult | undefined;
  } | null;
  readonly putBack: (draft: WaitingDraft) => void;
}

interface Around {
  readonly version: number;
  readonly result: FormResult | undefined;
  readonly drafts: Drafts;
}

interface Last {
  readonly id: string;
  readonly version: number;
  readonly count: number;
  readonly over: FormResult | undefined;
  readonly fields: ProfileField[];
}

/** Lets a form that the site refused stand in the form of the page again, beside what stands there. */
export function usePutBack(formId: string, { version, result, drafts }: Around): PutBack {
  const [last, setLast] = useState<Last | null>(null);
  const put = useRef(drafts.putBack);
  put.current = drafts.putBack;
  useEffect(() => {
    // The form that is gone has told by now what stood in it; the whole takes the place of both.
    if (last) put.current(last.id, last.fields);
  }, [last]);
  return {
    // A newer version of the profile holds what was mended.
    back:
      last?.version === version
        ? { values: valuesOf(last.fields), count: last.count, over: last.over }
        : null,
    putBack: ({ id, fields }) => {
      const form = document.getElementById(formId);
      if (!(form instanceof HTMLFormElement)) return;
      const count = (last?.count ?? 0) + 1;
      setLast({ id, version, count, over: result, fields: withEarlier(fieldsOf(form), fields) });
    },
  };
}
