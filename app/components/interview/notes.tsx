import { Form, useActionData } from '@remix-run/react';
import { useRef } from 'react';
import type { FormResult } from '~/http/form.server';
import { Band, Button, EmptyState, ErrorSummary, SubmitButton, TextArea } from '~/ui';
import { getFormProps, useForm } from '@conform-to/react';
import type { Drafts } from './use-drafts';

export interface SavedNote {
  id: string;
  text: string;
  writtenAt: string;
  recordedBy: string;
}

interface NotesProps {
  code: string;
  /** The id that a note written without script gets. */
  freshId: string;
  notes: readonly SavedNote[];
  drafts: Drafts;
}

/** What was heard, line by line; each is added and none is changed, so that nothing has to be joined. */
export function Notes({ code, freshId, notes, drafts }: NotesProps) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<{ text: string }>({
    id: 'note',
    lastResult: result?.initialValue?.['intent'] === 'note' ? result : null,
    defaultValue: { text: '' },
  });
  const area = useRef<HTMLFormElement>(null);
  const writeAnew = (id: string, text: string) => {
    const control = area.current?.elements.namedItem('text');
    if (!(control instanceof HTMLTextAreaElement)) return;
    control.value = text;
    control.focus();
    drafts.takeBack(id);
  };
  const { onSubmit, ...formProps } = getFormProps(form);
  return (
    <div id="notes">
      <Band
        title="聞いたままのメモ"
        lead="一つ書くごとに足されます。あとから書きかえません。"
        count={`${notes.length + drafts.sentNotes.length}件`}
      >
        <Form
          method="post"
          className="form"
          ref={area}
          {...formProps}
          onInput={drafts.touchForm}
          onSubmit={(event) => {
            const text = new FormData(event.currentTarget).get('text');
            if (drafts.queue.sitting === '' || typeof text !== 'string') {
              onSubmit(event);
              return;
            }
            event.preventDefault();
            if (text.trim() === '') return;
            drafts.addNote(text.trim());
            event.currentTarget.reset();
          }}
        >
          <ErrorSummary form={form} />
          <input type="hidden" name="intent" value="note" />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="note" value={freshId} />
          <TextArea
            field={fields.text}
            label="メモ"
            help="お名前、電話、住所、病名は書きません。チームだけが読みます。"
            rows={2}
          />
          <SubmitButton variant="secondary">メモを足す</SubmitButton>
        </Form>
        {notes.length + drafts.queue.notes.length + drafts.sentNotes.length === 0 ? (
          <EmptyState title="メモは、まだありません">気になったひとことを、そのまま書けます。</EmptyState>
        ) : (
          <ul className="lines" aria-label="メモ">
            {[...drafts.queue.notes].reverse().map(({ id, text, refused }) => (
              <li key={id} className="note">
                <p>{text}</p>
                <p className="source">
                  {refused
                    ? `保存できません：${refused.join(' ')}`
                    : drafts.isKept
                      ? 'まだ送っていません（この端末にあります）'
                      : 'まだ送っていません'}
                </p>
                {refused ? <Button onClick={() => writeAnew(id, text)}>書きなおす</Button> : null}
              </li>
            ))}
            {[...drafts.sentNotes].reverse().map(({ id, text }) => (
              <li key={id} className="note">
                <p>{text}</p>
                <p className="source">いま保存しました</p>
              </li>
            ))}
            {notes.map(({ id, text, writtenAt, recordedBy }) => (
              <li key={id} className="note">
                <p>{text}</p>
                <p className="source">
                  {writtenAt} {recordedBy}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Band>
    </div>
  );
}
