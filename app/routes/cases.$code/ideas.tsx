import { useForm } from '@conform-to/react';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Card, Disclosure, LinkButton, SubmitButton, TextField } from '~/ui';
import { CaseForm } from './case-form';
import { resultOf, type FormProps } from './found';

type Idea = FormProps['found']['ideas'][number];

/** 会議で出た案 that wait for a place, or for being let go. */
export function IdeaBand({ found, result }: FormProps) {
  if (found.ideas.length === 0) return null;
  const search = found.maySeePlacements && found.facts.strengthsAndWishes > 0;
  return (
    <Band title="会議で出た案" count={`${found.ideas.length}件`}>
      <div className="stack">
        <ul className="stack">
          {found.ideas.map((idea) => (
            <Card as="li" key={idea.id}>
              <p>
                <b>{idea.idea}</b>
              </p>
              <p className="muted">
                {idea.agencyName}　{formatDay(idea.heldOn)}の会議
              </p>
              {found.mayEdit ? <DropForm idea={idea} found={found} result={result} /> : null}
            </Card>
          ))}
        </ul>
        {search ? (
          <>
            <p>
              場所が決まったら、提案するときにこの案を選んでください。どの機関の案だったかが、受入れに残ります。
            </p>
            <LinkButton to={paths.matches(found.line.code)}>場所をさがす</LinkButton>
          </>
        ) : null}
      </div>
    </Band>
  );
}

function DropForm({ idea, found, result }: FormProps & { idea: Idea }) {
  const sent = resultOf(result, 'drop-idea');
  const own = sent?.initialValue?.['id'] === idea.id ? sent : null;
  const [form, fields] = useForm<{ reason: string }>({ id: `drop-${idea.id}`, lastResult: own });
  return (
    <Disclosure summary="この案を見送る" open={own ? true : undefined}>
      <CaseForm form={form} intent="drop-idea" found={found}>
        <input type="hidden" name="id" value={idea.id} />
        <TextField
          field={fields.reason}
          label="見送るわけ"
          required
          help="例：いまは人に見せたくないとのこと"
        />
        <SubmitButton variant="secondary">見送る</SubmitButton>
      </CaseForm>
    </Disclosure>
  );
}
