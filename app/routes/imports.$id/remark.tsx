import type { ImportResult } from '~/domain/exchange/index.server';
import { SubmitButton, VisuallyHidden } from '~/ui';
import { Differences } from './differences';

type Row = ImportResult['rows'][number];

/** What there is to say about a row; what a person had edited can be given up for what the list says. */
export function Remark({ row, mayEdit }: { row: Row; mayEdit: boolean }) {
  if (row.undone !== '') return <>{undone[row.undone] ?? row.undone}</>;
  if (row.outcome === 'vanished') return <Vanished row={row} mayEdit={mayEdit} />;
  if (row.differences.length === 0) return <>{row.reason || '—'}</>;
  return (
    <div className="stack">
      <Differences row={row} />
      {mayEdit && row.differences.some(({ applied }) => !applied) ? (
        <SubmitButton
          name="intent"
          value={`takeOver:${row.id}`}
          variant="quiet"
          pendingLabel="合わせています…"
        >
          一覧の内容にする
          <VisuallyHidden>（{row.hostName}）</VisuallyHidden>
        </SubmitButton>
      ) : null}
    </div>
  );
}

/** A host that the list has lost: asked about once, answered by a person. */
function Vanished({ row, mayEdit }: { row: Row; mayEdit: boolean }) {
  const { id, answer, version, reason, hostName, hostStatus } = row;
  const told = answers[answer] ?? (hostStatus === 'archived' ? '登録を終えています' : '');
  const asked = told === '' && !mayEdit ? '参加支援の担当者が、まだあるかを答えます' : told;
  return (
    <div className="stack">
      <span>{[reason, asked].filter((part) => part !== '').join('。')}</span>
      {told === '' && row.hostId && mayEdit ? (
        <span className="form-actions__buttons">
          <SubmitButton
            name="intent"
            value={`vanished:${id}:still_there:${version ?? 0}`}
            variant="secondary"
            pendingLabel="控えています…"
          >
            まだある
            <VisuallyHidden>（{hostName}）</VisuallyHidden>
          </SubmitButton>
          <SubmitButton
            name="intent"
            value={`vanished:${id}:closed:${version ?? 0}`}
            variant="quiet"
            pendingLabel="終えています…"
          >
            閉じたので登録を終える
            <VisuallyHidden>（{hostName}）</VisuallyHidden>
          </SubmitButton>
        </span>
      ) : null}
    </div>
  );
}

const answers: Record<string, string> = {
  still_there: 'まだあると確かめました',
  closed: '閉じたと確かめました',
};

const undone: Record<string, string> = { removed: '取り消しました', reverted: '元に戻しました' };
