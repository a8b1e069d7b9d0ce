import { Form, Link } from '@remix-run/react';
import { paths } from '~/paths';
import { Band, Button, EmptyState, plainField, TextField } from '~/ui';

interface SearchProps {
  code: string;
  q: string;
  hits: readonly { id: string; name: string; kind: string; areaName: string | null }[];
  /** A place stands above already. */
  chosen: boolean;
}

/** Any other host, found by a part of its name. */
export function Search({ code, q, hits, chosen }: SearchProps) {
  return (
    <Band title={chosen ? 'ほかの受入先を見る' : '受入先をえらぶ'} lead="下書きや休みの受入先も見られます">
      <div className="stack">
        <Form method="get" action={paths.whyNot(code)} className="case-filter__search" role="search">
          <TextField
            field={plainField('q', q)}
            type="search"
            label="受入先の名前でさがす"
            required="none"
            autoComplete="off"
          />
          <Button type="submit">さがす</Button>
        </Form>
        {q !== '' && hits.length === 0 ? (
          <EmptyState title={`「${q}」が名前にある受入先は、ありません。`}>
            名前の一部や、よみがなでもさがせます。
          </EmptyState>
        ) : null}
        {hits.length > 0 ? (
          <ul className="lines">
            {hits.map(({ id, name, kind, areaName }) => (
              <li key={id} className="lines__row">
                <Link className="link-tall" to={paths.whyNot(code, { host: id })}>
                  {name}
                </Link>
                <span className="muted">{[kind, areaName].filter(Boolean).join('・')}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Band>
  );
}
