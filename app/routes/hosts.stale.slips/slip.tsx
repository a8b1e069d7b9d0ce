import type { SheetFact } from '~/domain/confirmation/rules';
import { formatDay, type Day } from '~/lib/japanese-date';
import type { QrPicture } from '~/lib/qr.server';

interface SlipProps {
  slip: {
    hostName: string;
    shown: readonly SheetFact[];
    expiresOn: Day;
    picture: QrPicture;
  };
}

// Readers of QR codes need four modules of white around the picture.
const quiet = 4;

/** One A4 page: the facts as the registry has them, room for what has changed, and the code that answers by telephone. */
export function Slip({ slip }: SlipProps) {
  const side = slip.picture.size + 2 * quiet;
  return (
    <article className="confirm-slip" aria-label={`${slip.hostName}の確認票`}>
      <header className="confirm-slip__head">
        <div>
          <p className="muted">登録の内容の確認票</p>
          <h2 className="heading-2">{slip.hostName}</h2>
          <p>
            いま、下の内容で登録しています。変わりがないか、教えてください。
            右のコードをスマートフォンで読むと、一分ほどで答えられます（{formatDay(slip.expiresOn)}まで）。
          </p>
        </div>
        <svg
          className="confirm-slip__code"
          viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
          role="img"
          aria-label={`${slip.hostName}の確認のページを開く QR コード`}
          shapeRendering="crispEdges"
        >
          <path d={slip.picture.path} fill="#000" />
        </svg>
      </header>
      <table className="confirm-slip__table">
        <caption className="visually-hidden">いまの登録の内容</caption>
        <thead>
          <tr>
            <th scope="col">こと</th>
            <th scope="col">いまの内容</th>
            <th scope="col" className="confirm-slip__box">
              しるしをつける
            </th>
          </tr>
        </thead>
        <tbody>
          {slip.shown.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              <td className="confirm-slip__box">□ このまま　□ 変わった</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="confirm-slip__answers">
        <p>変わったところ：</p>
        <div className="calls__line" />
        <div className="calls__line" />
        <p>□ このごろ受け入れは難しい　　□ 一度、話を聞きに来てほしい</p>
        <p>書いた日：　　　　年　　月　　日　　書いた方：</p>
      </div>
    </article>
  );
}
