import { birds, trees } from '../alias-words';

const words = (list: string): string[] => list.trim().split(/\s+/);

/**
 * Words that take さん, 様, ちゃん … without being anybody's name: a text that ends with one of them right before
 * the honorific speaks of a role, a relative or a firm. None of them is also the end of a common given name.
 */
const family = words(`
  父 母 兄 姉 弟 妹 娘 息子 嫁 婿 旦那 だんな 主人 家族 お子 子ども 子供 こども お連れ 親御 親 両親 保護者 祖父 祖母
  叔父 伯父 叔母 伯母 おじい おばあ おじ おば おとう おかあ おにい おねえ 赤 あか ばあ じい 坊 嬢 奥 ママ パパ
  ひとり ふたり 一人 二人 三人 四人 五人 何人 数人`);

const roles = words(`
  皆 みな みんな 客 おきゃく 本人 当人 相手 仲間 なかま お隣 おとなり 隣 近所 お向かい 若者 年寄り おとしより 学生 生徒
  児童 実習生 研修生 高校生 中学生 小学生 大学生 受講生 卒業生 留学生 職人 新人 友人 知人 老人 名人 達人 管理人 料理人
  世話人 後見人 代理人 外国人 大家 農家 漁家 酪農家 作家 画家 専門家 建築家 家主 地主 店主 施主 園主 飼い主 事業主
  雇い主 持ち主 神主 住職 お坊 お巡り おまわり 運転手 選手 歌手 助手 ぎ手 い手 り手 し手 き手 け手 み手 び手 せ手 若手 世話役 相談役
  司書 園児 児 先輩 後輩 同僚 上司 部下 場主 杜氏 女将 大将 親方 棟梁 参加 見学 運営 警備 清掃 営業 総務 経理 配送
  係 担当 代表 主任 主査 理事 監事 幹事 会計 書記 秘書 大工 左官 板前 受付 事務 調理 看護 介護 常連 お得意 おいしゃ
  ボス B型 A型 員 者 師 長 官 屋 店 課 福祉士 保育士 介護士 療法士 栄養士 弁護士 書士 理士 会計士 消防士 運転士
  整備士 建築士 技士 衛生士 力士 がんばりや りや`);

const organisations = words(`
  社協 農協 漁協 生協 会社 商社 神社 企業 役所 役場 事務所 事業所 作業所 製作所 営業所 保健所 支所 研究所 診療所 保育園
  幼稚園 こども園 農園 果樹園 学園 学校 高校 大学 自治会 町内会 家族会 老人会 婦人会 協議会 委員会 商工会 連合会
  子ども会 の会 児童館 公民館 図書館 旅館 薬局 郵便局 事務局 病院 医院 お寺 教会 組合 団体 法人 食堂 工房 工業 産業
  水産 建設 市場 銀行 信金 組合 連盟 書店 商店 造園 園芸 運輸 物流 印刷 酒造 製菓 食品 商会 工場 農場 牧場 牧園 包括 支援センター`);

const katakana = words(`
  スタッフ ボランティア ヘルパー ワーカー ケアマネ ケアマネジャー マネジャー マネージャー リーダー オーナー マスター
  メンバー パート バイト ドライバー サポーター コーディネーター カウンセラー アドバイザー インストラクター トレーナー
  デザイナー イラストレーター センター スーパー カフェ クラブ サークル グループ チーム ホーム デイ クリニック シェフ
  コック ゲスト ホスト ユーザー ファン モデル ベテラン シニア キッズ サロン ショップ メーカー タクシー コンビニ
  ドクター ナース レジ ワン ニャン サン ジョブコーチ サビカン プロ アマ ベビー シスター ファミリー マスコット キャラ カメラマン
  ピアノ ギター クリーニング ペット インターン アーティスト ライター ガイド ビギナー パティシエ バリスタ ディレクター
  チビ ヒナ トラ ペンギン パンダ ライオン ウサギ クマ ゾウ キリン ネコ イヌ サル コアラ カメ カエル ヒツジ ヤギ ロバ リス ハムスター
  サンタ サザエ アンパンマン ドラえもん トトロ ムーミン キティ ダルマ カッパ オニ ゆるキャラ ロボット
  クロネコ イオン コープ セブン ローソン ファミマ ニトリ カインズ コーナン コメリ ダイソー ユニクロ アマゾン ガスト マック
  スタバ コストコ ドコモ ヤクルト ダスキン アスクル ハローワーク サポステ シルバー ファミサポ フードバンク`);

const greetings = words(`
  たく おつかれ 疲れ ごくろう 苦労 お世話 おせわ お手伝い おてつだい お日 お月 お天道 地蔵 おじぞう 観音 お稲荷 七福神
  よそ おかげ お蔭 お陰 ごちそう ご馳走 おそまつ おまちどお うさぎ ことり たぬき きつね ひつじ 猫 犬 ぱんや パンや
  広場 窓口 木こり きこり お手伝い 力持ち 働き者 見習い 庭師 頑張り さん 包括 訪看 行政 公社 財団 市場 直売所 商店街 商店会 おもちゃ 絵本
  おはなや やおや さかなや 魚や にくや おかしや とこや くすりや ほんや おみせや うどんや そばや おもちゃや`);

export const ordinaryEndings: readonly string[] = [
  ...family,
  ...roles,
  ...organisations,
  ...katakana,
  ...greetings,
];

/** Ordinary only when nothing else stands before them: 夫さん, but not 和夫さん. */
export const wholeWords: ReadonlySet<string> = new Set(words('夫 妻 孫'));

/**
 * Kana that are ordinary at the start or after a particle: aliases of this site, animals, and words that merely end
 * in さん (けいさん, よさん).
 */
export const wholeKanaWords: readonly string[] = [
  ...birds.map(({ kana }) => kana),
  ...trees,
  ...words(
    'くま ねこ いぬ ぞう さる かえる うま うし やぎ りす わん にゃん きりん ひよこ ひつじ うさぎ たぬき きつね さかな かば らくだ',
  ),
  ...words(
    'けい ひょうけい よ せい かい し しゅっ すい ぼう い ざん けっ さっ ち がい ひ じゅ だい かあ とう にい ねえ じい ばあ',
  ),
];

/** Surnames that end like an ordinary word, so that 土屋さん is not taken for a shop. */
export const surnamesLikeWords: readonly string[] = words(`
  土屋 守屋 古屋 大屋 関屋 芦屋 板屋 角屋 染屋 森屋 谷屋 高屋 岩屋 新屋 粕屋 鍋屋 長屋 釜屋 神屋 和久屋 薬師 益長 宗長
  可児 宮長 光長 安長 吉長 末長 福長 松長 永長 秩父`);

/** Words in which 様, 氏 or 君 is no title: 同様, 摂氏, 諸君. */
export const wordsBeforeTitle: Readonly<Record<string, readonly string[]>> = {
  様: words('多 同 有 仕 模 文 紋 今 左 異 一 両 別 図 唐 態 逆 王 神 仏 殿 影 互い 外 ひと 人 おたがい'),
  さん: words('ヤマト 急便 郵便 交通 電力 ガス 電機 書店 商店 酒店 理容 美容'),
  氏: words('摂 華 彼 同 両 某 諸 各 何 源 平'),
  君: words('諸 主 暴 名 明 大 亡'),
};

/** Short forms that stand before ちゃん, so that けんちゃんと is not けん and ちゃんと. */
export const nicknames =
  /^(?:[ぁ-ん](?:ー|っ|ん|う|い)|[ぁ-ん]{1,2}[こみかなえりきた]|けんた|ゆうた|しょうた|ひろし|まさし)$/u;

/** Acronyms of professions and bodies: they are not initials of a person. */
export const acronyms: ReadonlySet<string> = new Set(
  words('CW CSW SC SSW MSW PSW PT OT ST CM NPO PTA JA IT SNS OB OG PC'),
);

/** What stands before the adverb ちゃんと, where it is not ちゃん and と. */
export const beforeChanto: readonly string[] = words(`
  毎日 毎朝 毎晩 毎週 毎回 今日 昨日 明日 今回 今週 先週 今度 次回 最近 最後 最初 時間 約束 本人 当日 朝 昼 夜 全部 一応
  今 前日 午前 午後 仕事 作業 食事 自分 両方 全員`);

/** Verbs written with one kanji whose dictionary form ends in く: 歩くんです. */
export const verbsInKu =
  /[行歩働書聞続置泣動驚着付空開咲焼引抜向届描吹磨聴説解導招輝嘆叩弾巻鳴乾渇効利退除築浮沸覗頷]$/u;
