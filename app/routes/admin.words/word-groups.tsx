import { Form, Link, type useLoaderData } from '@remix-run/react';
import { wordKindNames, type WordKind } from '~/domain/registry/rules';
import { dayOf, formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState, SubmitButton, Table, VisuallyHidden } from '~/ui';
import type { loader } from './route';

type Group = ReturnType<typeof useLoaderData<typeof loader>>['groups'][number];

/** The groups that stand, each with a way to try it and to take it back. */
export function WordGroups({ groups }: { groups: readonly Group[] }) {
  return (
    <Band title={`この市町村の言いかえ（${groups.length}組）`}>
      {groups.length === 0 ? (
        <EmptyState title="まだありません">
          <p>検索で見つからない呼び名に気づいたら、上の欄から加えてください。</p>
        </EmptyState>
      ) : (
        <Table
          caption="ことばを押すと、そのことばで受入先を探します。"
          rows={groups}
          rowKey={({ id }) => id}
          columns={[
            { key: 'words', label: 'ことば', rowHeader: true, cell: ({ words }) => <Words words={words} /> },
            {
              key: 'kind',
              label: '意味の近さ',
              nowrap: true,
              cell: ({ kind }) => wordKindNames[kind as WordKind],
            },
            { key: 'by', label: '加えた人', nowrap: true, cell: (group) => <AddedBy group={group} /> },
            {
              key: 'remove',
              label: <VisuallyHidden>消す</VisuallyHidden>,
              screenOnly: true,
              nowrap: true,
              cell: (group) => <Remove group={group} />,
            },
          ]}
        />
      )}
    </Band>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return words.map((word, at) => (
    <span key={word}>
      {at > 0 ? '、' : null}
      <Link to={`${paths.hosts()}?q=${encodeURIComponent(word)}`}>{word}</Link>
    </span>
  ));
}

function AddedBy({ group: { addedBy, addedAt } }: { group: Group }) {
  return (
    <>
      {addedBy ?? 'はじめの設定'}
      <br />
      {formatDay(dayOf(new Date(addedAt)))}
    </>
  );
}

function Remove({ group: { id, words } }: { group: Group }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="quiet">
        消す<VisuallyHidden>：{words.join('、')}</VisuallyHidden>
      </SubmitButton>
    </Form>
  );
}
