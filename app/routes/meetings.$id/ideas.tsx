import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import { Disclosure, ErrorSummary, FormActions, SelectField, SubmitButton, Tag, TextArea } from '~/ui';
import type { Item } from './agenda-item';

interface IdeasProps {
  item: Item;
  /** Empty where the reader does not write. */
  agencies: readonly { id: string; name: string }[];
}

const stateWords: Record<Item['ideas'][number]['state'], string> = {
  taken: '受入れの候補になった',
  dropped: '見送った',
  waiting: '担当が場所をさがす',
};

/** 会議で出た案: which agency proposed what for the case, and what became of it. */
export function Ideas({ item, agencies }: IdeasProps) {
  return (
    <>
      {item.ideas.length > 0 ? (
        <section className="stack">
          <h4 className="heading-4">会議で出た案</h4>
          <ul className="lines">
            {item.ideas.map((idea) => (
              <li key={idea.id} className="lines__row">
                <span>
                  {idea.idea}
                  <span className="muted">　{idea.agencyName}</span>
                  {idea.dropReason ? <span className="muted">　わけ：{idea.dropReason}</span> : null}
                </span>
                <Tag about="いまの様子">{stateWords[idea.state]}</Tag>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {item.mayNoteIdea && agencies.length > 0 ? <IdeaForm item={item} agencies={agencies} /> : null}
    </>
  );
}

function IdeaForm({ item, agencies }: IdeasProps) {
  const result = useActionData<FormResult>();
  const own = result?.initialValue?.['intent'] === 'idea' && result.initialValue['id'] === item.id;
  const [form, fields] = useForm<{ agencyId: string; idea: string }>({
    id: `idea-${item.id}`,
    lastResult: own ? result : null,
  });
  return (
    <Disclosure summary="会議で出た案を書きとめる" open={own ? true : undefined}>
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="idea" />
        <input type="hidden" name="id" value={item.id} />
        <SelectField
          field={fields.agencyId}
          label="案を出した機関"
          required
          empty="選んでください"
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea
          field={fields.idea}
          label="出た案"
          required
          rows={2}
          help="例：描いた絵を、広報紙を出している事業所に見てもらう。名前や病名は書きません。"
        />
        <FormActions>
          <SubmitButton>書きとめる</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
