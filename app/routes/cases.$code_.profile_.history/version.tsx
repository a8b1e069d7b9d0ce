import { useForm } from '@conform-to/react';
import { Form, useActionData } from '@remix-run/react';
import type { ProfileView, ToldDifference } from '~/domain/people/index.server';
import type { FormResult } from '~/http/form.server';
import { Disclosure, ErrorSummary, Facts, SubmitButton, Table, Tag } from '~/ui';

export interface VersionEntry {
  id: string;
  version: number | null;
  savedBy: string | null;
  savedAt: string;
  how: string;
  restoredFrom: number | null;
  isPresent: boolean;
  /** Against the version before it. */
  changes: readonly ToldDifference[];
  /** Against what stands now. */
  fromPresent: readonly ToldDifference[];
  view: ProfileView;
}

interface VersionProps {
  code: string;
  /** The version of the profile as it stands. */
  present: number;
  mayRestore: boolean;
  entry: VersionEntry;
  earlier?: readonly VersionEntry[];
}

/** One saved state: who and when, what it changed, what it says, and the way back to it. */
export function Version({ code, present, mayRestore, entry, earlier = [] }: VersionProps) {
  const { version, savedBy, savedAt, how, restoredFrom, isPresent, changes, fromPresent, view } = entry;
  const name = version === null ? '横に残したもの' : `${version}版`;
  return (
    <li>
      <div className="lines__row">
        <h3 className="heading-3">{name}</h3>
        {isPresent ? <Tag mark="fresh">いまの内容</Tag> : null}
        {version === null ? <Tag mark="old">ほかの人の版と重なりました</Tag> : null}
      </div>
      <p>
        {savedAt} {savedBy ?? ''}（{how}
        {restoredFrom === null ? '' : `、${restoredFrom}版から`}）
      </p>
      <Changes
        changes={changes}
        caption={`${name}で変わったこと`}
        none="前の版と同じ内容です。"
        summary={`この版で変わったこと ${changes.length}件`}
        open={version === null}
      />
      {isPresent ? null : (
        <>
          <Changes
            changes={fromPresent}
            caption={`いまの内容と${name}のちがい`}
            none="いまの内容と同じです。"
            summary={`いまの内容とくらべる ${fromPresent.length}件`}
            compared
          />
          <Disclosure summary="この版を読む">
            <Said view={view} />
          </Disclosure>
          {mayRestore && fromPresent.length > 0 ? (
            <Restore code={code} present={present} entry={entry} />
          ) : null}
        </>
      )}
      {earlier.length > 0 ? (
        <Disclosure summary={`この聞き取りの途中の保存 ${earlier.length}件`}>
          <ul className="lines">
            {earlier.map((one) => (
              <Version key={one.id} code={code} present={present} mayRestore={mayRestore} entry={one} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </li>
  );
}

interface ChangesProps {
  changes: readonly ToldDifference[];
  caption: string;
  summary: string;
  none: string;
  open?: boolean;
  /** Compared with the present state instead of with what came before. */
  compared?: boolean;
}

function Changes({ changes, caption, summary, none, open, compared = false }: ChangesProps) {
  if (changes.length === 0) return <p className="muted">{none}</p>;
  return (
    <Disclosure summary={summary} open={open || undefined}>
      <Table
        caption={caption}
        hideCaption
        rows={changes}
        rowKey={({ about }) => about}
        columns={[
          { key: 'about', label: 'こと', rowHeader: true, cell: ({ about }) => about },
          { key: 'before', label: compared ? 'いま' : '前', cell: ({ before }) => before },
          { key: 'after', label: compared ? 'この版' : 'あと', cell: ({ after }) => after },
        ]}
      />
    </Disclosure>
  );
}

function Said({ view }: { view: ProfileView }) {
  const list = (items: readonly { label: string; ownWords: string }[]) =>
    items.map(({ label, ownWords }) => (ownWords ? `${label}（「${ownWords}」）` : label)).join('、') ||
    'なし';
  return (
    <Facts
      items={[
        {
          label: '強み',
          value: list(view.strengths.map((one) => ({ ...one, label: `${one.label}・${one.level}` }))),
        },
        { label: '願い', value: list(view.wishes) },
        ...view.considerations.map(({ weight, items }) => ({ label: `条件・${weight}`, value: list(items) })),
        { label: '時間', value: view.time ?? 'なし' },
        { label: '行き方', value: view.travel ?? 'なし' },
        { label: 'まだわからない', value: view.unknown.join('、') || 'なし' },
      ]}
    />
  );
}

function Restore({ code, present, entry }: { code: string; present: number; entry: VersionEntry }) {
  const result = useActionData<FormResult>();
  const [form] = useForm({
    id: `restore-${entry.id}`,
    lastResult: result?.initialValue?.['from'] === entry.id ? result : null,
  });
  return (
    <Form method="post" className="form" id={form.id}>
      <ErrorSummary form={form} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={present} />
      <input type="hidden" name="from" value={entry.id} />
      <SubmitButton variant="secondary">
        {entry.version === null ? 'こちらの内容にする' : `${entry.version}版の内容に戻す`}
      </SubmitButton>
    </Form>
  );
}
