import type { MapGround } from '~/components/map';
import { PlaceMap } from '~/components/place-map';
import { fitFlyer, shortened } from './fit';

// Readers of QR codes need four modules of white around the picture.
const quiet = 4;

export interface FlyerProps {
  host: {
    name: string;
    kana: string;
    kindEasy: string;
    areaName: string | null;
    address: string;
    point: { lat: number; lng: number } | null;
    phone: string;
    opening: string;
    whatWeCanBring: string;
    conditionsEasy: string[];
    offers: { id: string; title: string; menuEasy: string; timeLabel: string; openEntry: boolean }[];
  };
  ground: MapGround | null;
  address: string;
  picture: { size: number; path: string };
  printedOn: string;
}

/** One sheet about a place, in やさしい日本語: what, when, where, how to go. */
export function Flyer({ host, ground, address, picture, printedOn }: FlyerProps) {
  const fit = fitFlyer(host);
  const cut = (text: string) => shortened(text, fit.letters);
  const offers = host.offers.slice(0, fit.offers);
  const side = picture.size + 2 * quiet;
  return (
    <article className={`flyer flyer--${fit.size}`} aria-labelledby="flyer-name">
      <header className="flyer__head">
        <p className="flyer__kind">{host.kindEasy}</p>
        <h2 className="flyer__name" id="flyer-name">
          {host.name}
        </h2>
        {host.kana ? <p className="flyer__kana">{host.kana}</p> : null}
      </header>
      <section className="flyer__part">
        <h3>ここで できる こと</h3>
        {host.whatWeCanBring ? <p>{cut(host.whatWeCanBring)}</p> : null}
        {offers.length > 0 ? (
          <ul className="flyer__offers">
            {offers.map((offer) => (
              <li key={offer.id}>
                <b>{offer.title}</b>（{offer.menuEasy}）
                <span className="flyer__when">
                  {cut(offer.timeLabel)}
                  {offer.openEntry ? '　いつ 来ても、いつ 帰っても いいです' : ''}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>どんな ことが できるか、聞いて ください。教えて もらえます。</p>
        )}
        {host.offers.length > fit.offers ? <p>ほかにも あります。</p> : null}
        {host.conditionsEasy.length > 0 ? (
          <p className="flyer__conditions">
            {host.conditionsEasy.slice(0, fit.conditions).map((condition) => (
              <span key={condition}>○ {condition}</span>
            ))}
          </p>
        ) : null}
      </section>
      <div className="flyer__where">
        <section className="flyer__part">
          <h3>いつ</h3>
          <p>{cut(host.opening) || 'あいて いる 日は、聞いて ください。'}</p>
          <h3>どこ</h3>
          <p>{cut(host.address) || host.areaName || 'ばしょは、のせて いません。'}</p>
          {host.address ? null : <p>くわしい ばしょは、市の 相談の 人に 聞いて ください。</p>}
          <h3>行きかた</h3>
          <p>
            {host.phone
              ? `行く 前に 電話を してください。電話：${host.phone}`
              : '市の 相談の 人に 話して ください。'}
          </p>
          <p>ひとりで 行くのが しんぱいな ときは、市の 人が いっしょに 行きます。</p>
        </section>
        {ground ? (
          <PlaceMap ground={ground} point={host.point} name={host.name} areaName={host.areaName} />
        ) : null}
      </div>
      <footer className="flyer__foot">
        <svg
          className="flyer__picture"
          viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
          role="img"
          aria-label={`${host.name}のページを開く QR コード`}
          shapeRendering="crispEdges"
        >
          <path d={picture.path} fill="#000" />
        </svg>
        <div>
          <p>
            <b>見るだけでも いいです。とちゅうで やめても いいです。</b>
          </p>
          <p>「むすびばで 見ました」と 言って ください。あなたの 名前を サイトに 書く ことは ありません。</p>
          <p className="flyer__address">{address}</p>
          <p className="flyer__address">{printedOn} に 印刷</p>
        </div>
      </footer>
    </article>
  );
}
