/** Katakana for a text in hiragana; everything else stays. */
export function katakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

export interface Word {
  text: string;
  kana: string;
}

/** Words with their reading: 'written=reading', or hiragana alone. */
export function wordsOf(list: string): Word[] {
  return list.split(' ').map((entry) => {
    const [text = '', kana] = entry.split('=');
    return { text, kana: kana ?? katakana(text) };
  });
}

/** Friendly words for places. */
export const PLACE_WORDS = wordsOf(
  'ひだまり こもれび あおぞら つむぎ せせらぎ わかば よつば ひまわり すみれ ゆうなぎ はまなす たんぽぽ すずらん つばさ ' +
    'かがやき あゆみ ほほえみ こだま ともしび そよかぜ しおさい なぎさ ふきのとう あけぼの ゆずりは やまびこ こぶし ' +
    'さざなみ ほたる つくし めばえ どんぐり いちょう けやき通り=ケヤキドオリ あさがお れんげ ひなた まどか ゆりのき ' +
    'なごみ ほっと ぽかぽか ゆるり てくてく のんびり にじいろ 青葉=アオバ 若草=ワカクサ 清流=セイリュウ 汐風=シオカゼ ' +
    '山なみ=ヤマナミ 朝凪=アサナギ 花野=ハナノ 月見=ツキミ 松風=マツカゼ 水車=スイシャ 千鳥=チドリ 春風=ハルカゼ 小舟=コブネ',
);

/** Invented family names for shops and farms. */
export const FAMILY_WORDS = wordsOf(
  '浜木=ハマギ 汐入=シオイリ 滝瀬=タキセ 魚見=ウオミ 茶山=チャヤマ 砂見=スナミ 河原塚=カワラヅカ 月野木=ツキノキ ' +
    '鍛冶田=カジタ 旭野=アサヒノ 里見川=サトミガワ 苗代=ナワシロ 小舟津=コブナツ 稲荷森=イナリモリ 柳口=ヤナギグチ ' +
    '杉尾=スギオ 竹見=タケミ 入江田=イリエダ 松下川=マツシタガワ 水上沢=ミナカミサワ 桑名木=クワナギ 風早=カザハヤ',
);
