import type { ImportPreview } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { Notice } from '~/ui';

/** What has to be known before a list is taken in: what is missing, and what was put right while reading. */
export function PreviewNotes({ preview }: { preview: ImportPreview }) {
  const { needsName, hasAreas, notes, towns, survey, twins } = preview;
  const { town, characters } = survey.spellings;
  const { capacity, weekdays } = survey.told;
  const told = capacity + weekdays > 0;
  const addresses = town + characters;
  return (
    <>
      {needsName ? (
        <Notice tone="attention" title="名前の列が分かりません">
          下の「列の読み取り」で、施設の名前の列を選び、「この読み取りで読み直す」を押してください。
        </Notice>
      ) : null}
      {hasAreas ? null : (
        <Notice tone="attention" title="圏域がまだ読み込まれていません">
          このまま取り込めますが、どの受入先も圏域が「分からない」になります。先に「圏域」で境界を読み込むと、場所から決まります。
        </Notice>
      )}
      {notes.length > 0 || addresses > 0 || told || twins.total > 0 ? (
        <Notice title="読むときに分かったこと">
          <ul className="bullets">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {addresses > 0 ? (
              <li>
                {towns > 0
                  ? `住所は、町丁目の一覧（${formatCount(towns)}）に合った${formatCount(town)}行を正式な書き方にそろえました。合わない${formatCount(characters)}行は、数字とハイフンだけそろえました。`
                  : '町丁目の一覧を読み込んでいないので、住所は文字（全角・ハイフン）だけをそろえました。'}
              </li>
            ) : null}
            {told ? (
              <li>
                文章や列から、開いている曜日を{formatCount(weekdays)}行、定員を{formatCount(capacity)}
                行で読み取りました。
                {capacity > 0 ? '定員は、「定員と余力」を初めて書くときに入っています。' : ''}
              </li>
            ) : null}
            {twins.total > 0 ? (
              <li>
                書き方の違う同じ場所かもしれない行が{formatCount(twins.total)}行あります（
                {twins.pairs
                  .slice(0, 2)
                  .map(({ name, other }) => `${name} と ${other}`)
                  .join('、')}
                {twins.total > 2 ? ' など' : ''}）。取り込んだあとに、並べて確かめます。
              </li>
            ) : null}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
