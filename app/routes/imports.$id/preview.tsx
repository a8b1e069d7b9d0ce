import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ImportPreview } from '~/domain/exchange/index.server';
import { Band, Notice, SubmitButton } from '~/ui';
import { ChoicesForm } from './choices-form';
import { ColumnsTable } from './columns-table';
import { KindsTable } from './kinds-table';
import { RowList } from './row-list';
import { Tally, tallyOf } from './tally';

/** What was understood of a list, what would become of its rows, and the choices before it is stored. */
export function Preview({
  preview,
  lastResult,
}: {
  preview: ImportPreview;
  lastResult: SubmissionResult | null;
}) {
  const { survey, notes, hasAreas, unusable, withoutPoint } = preview;
  return (
    <div className="stack-wide">
      <div className="stack">
        {hasAreas ? null : (
          <Notice tone="attention" title="圏域がまだ読み込まれていません">
            このまま取り込めますが、どの受入先も圏域が「分からない」になります。先に「圏域」で境界を読み込むと、場所から決まります。
          </Notice>
        )}
        {notes.length > 0 ? (
          <Notice title="読むときに直したこと">
            <ul className="bullets">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Tally items={tallyOf(survey.counts)} />
      </div>
      <ChoicesForm preview={preview} lastResult={lastResult} />
      <Band title="種類の見分け" lead="列の言葉、名前、一覧の種類の順に見分けました。">
        <KindsTable kinds={survey.kinds} />
      </Band>
      <Band
        title="列の読み取り"
        lead="使わない列は、取り込みません。"
        count={`${preview.columns.filter(({ field }) => field !== '').length} / ${preview.columns.length}列`}
      >
        <ColumnsTable columns={preview.columns} />
      </Band>
      {withoutPoint.total > 0 ? (
        <Band
          title="場所が分からないまま登録する行"
          lead="地図には出ません。登録のあと、受入先のページで場所を入れられます。"
          count={`${withoutPoint.total}行`}
        >
          <RowList caption="場所が分からない行" rows={withoutPoint.rows} total={withoutPoint.total} />
        </Band>
      ) : null}
      {unusable.total > 0 ? (
        <Band
          title="新しく登録しない行"
          lead="理由と元の内容です。取り込んだあとに、ファイルでも受け取れます。"
          count={`${unusable.total}行`}
        >
          <RowList caption="新しく登録しない行" rows={unusable.rows} total={unusable.total} />
        </Band>
      ) : null}
      <Form method="post">
        <input type="hidden" name="id" value={preview.id} />
        <SubmitButton name="intent" value="cancel" variant="quiet" pendingLabel="取りやめています…">
          この取込を取りやめる
        </SubmitButton>
      </Form>
    </div>
  );
}
