import { Form, Link, type useLoaderData } from '@remix-run/react';
import { paths } from '~/paths';
import { Band, EmptyState, SubmitButton, Tag, VisuallyHidden } from '~/ui';
import type { loader } from './route';

type Saved = ReturnType<typeof useLoaderData<typeof loader>>['saved'][number];

/** The searches of the user, each with what has come to fit it. */
export function SavedSearches({ saved }: { saved: readonly Saved[] }) {
  return (
    <Band title={saved.length === 0 ? '保存した検索' : `保存した検索（${saved.length}）`}>
      {saved.length === 0 ? (
        <EmptyState title="まだありません">
          <p>受入先をさがす画面で条件を決め、「この検索を保存」を押してください。</p>
        </EmptyState>
      ) : (
        <ul className="kept-searches">
          {saved.map((search) => (
            <SavedSearch key={search.id} search={search} />
          ))}
        </ul>
      )}
    </Band>
  );
}

function SavedSearch({ search: { id, name, asked, label, fresh, named } }: { search: Saved }) {
  return (
    <li className="kept-searches__one">
      <div className="kept-searches__head">
        <h3 className="heading-4">
          <Link to={paths.hosts(asked)}>{name}</Link>
        </h3>
        {fresh > 0 ? <Tag mark="full">新しく{fresh}か所</Tag> : null}
      </div>
      {label === name ? null : <p className="muted">{label}</p>}
      {fresh > 0 ? (
        <p>
          新しく合った受入先：
          {named.map((host, at) => (
            <span key={host.id}>
              {at > 0 ? '、' : null}
              <Link to={paths.host(host.id)}>{host.name}</Link>
            </span>
          ))}
          {fresh > named.length ? ` ほか${fresh - named.length}か所` : null}
        </p>
      ) : null}
      <div className="kept-searches__acts">
        {fresh > 0 ? <Act id={id} intent="see" label="見ました" about={name} /> : null}
        <Act id={id} intent="remove" label="消す" about={name} />
      </div>
    </li>
  );
}

function Act({ id, intent, label, about }: { id: string; intent: string; label: string; about: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="quiet">
        {label}
        <VisuallyHidden>：{about}</VisuallyHidden>
      </SubmitButton>
    </Form>
  );
}
