import { facilityNotice } from '~/domain/registry/rules';
import { Card } from '~/ui';

/** The two fears of facilities, answered in plain words, with the notice behind them (CAP-12, CAP-18). */
export function Authority() {
  return (
    <>
      <Card as="section">
        <h2 className="heading-3">指定基準に違反しませんか</h2>
        <p>
          本来事業の人と参加支援の人を合わせて、どの日、どの時間帯も定員の中にあれば、定員の面では基準に触れません。
          施設の職員が参加支援の人も支えるときは、合わせた人数に足りる職員がいることも要ります。
          どちらも、この画面が日ごとに数え、足りない日は受け入れを止めます。
        </p>
      </Card>
      <Card as="section">
        <h2 className="heading-3">目的外使用になりませんか</h2>
        <p>
          本来の目的に支障のない範囲で、休みの日や営業時間の外に使うこと、営業時間の中で空いている定員などを使うことは、
          「一時的な使用」とされています。本来事業をやめたり小さくしたりして使うときは別で、財産処分の手続が要ります。
        </p>
      </Card>
      <Card as="section">
        <h2 className="heading-3">よりどころの通知</h2>
        <p>「{facilityNotice.title}」</p>
        <p>
          {facilityNotice.date} {facilityNotice.numbers}
        </p>
        <p className="source">{facilityNotice.from}</p>
      </Card>
    </>
  );
}
