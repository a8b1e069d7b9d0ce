import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ImportPreview } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { Band, SubmitButton } from '~/ui';
import { ChoicesForm } from './choices-form';
import { ColumnsTable } from './columns-table';
import { EditionChanges } from './edition-changes';
import { KindsTable } from './kinds-table';
import { PreviewNotes } from './preview-notes';
import { RowList } from './row-list';
import { Tally } from '~/components/tally';
import { tallyOf } from './tally';

/** What was understood of a list, what would become of its rows, and the choices before it is stored. */
export function Preview({
  preview,
  lastResult,
}: {
  preview: ImportPreview;
  lastResult: SubmissionResult | null;
}) {
  const { survey, unusable, withoutPoint } = preview;
  return (
    <div className="stack-wide">
      <div className="stack">
        <PreviewNotes preview={preview} />
        <Tally items={tallyOf(survey.counts)} />
      </div>
      <ChoicesForm preview={preview} lastResult={lastResult} />
      <Band title="種類の見分け" lead="列の言葉、名前、一覧の種類の順に見分けました。">
        <KindsTable kinds={survey.kinds} />
      </Band>
      <Band
        title="列の読み取り"
        lead="違っていたら選び直してください。同じ一覧の次の版も、同じに読みます。"
        count={`${preview.columns.filter(({ field }) => field !== '').length} / ${preview.columns.length}列`}
      >
        <ColumnsTable preview={preview} />
      </Band>
      <EditionChanges preview={preview} />
      {withoutPoint.total > 0 ? (
        <Band
          title="場所が分からないまま登録する行"
          lead="地図には出ません。登録のあと、受入先のページで場所を入れられます。"
          count={`${formatCount(withoutPoint.total)}行`}
        >
          <RowList caption="場所が分からない行" rows={withoutPoint.rows} total={withoutPoint.total} />
        </Band>
      ) : null}
      {unusable.total > 0 ? (
        <Band
          title="新しく登録しない行"
          lead="理由と元の内容です。取り込んだあとに、ファイルでも受け取れます。"
          count={`${formatCount(unusable.total)}行`}
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
