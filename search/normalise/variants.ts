/**
 * 異体字・旧字体: in every group the first character stands for the others. Only characters that are the same
 * word in names and addresses; 坂/阪, 洲/州 and the like stay apart.
 */
const groups = `
崎﨑嵜㟢 高髙 吉𠮷 辺邉邊 浜濱濵 沢澤 斉齋齊斎 広廣 国國圀 学學斈 桜櫻 島嶋嶌 滝瀧 曽曾 槙槇 富冨 館舘 船舩 園薗 峰峯 松枩 梅楳 柳栁
橋槗 穂穗 秋穐 岳嶽 岡崗 野埜 淵渕渊 条條 桑桒 関關関 塚塚 都都 徳德 恵惠 彦彥 郎郞 朗朖 隆隆 緑綠 録錄 青靑 清淸 瀬瀨 頼賴
顔顏 姫姬 黄黃 産產 教敎 強强 宮宫 戸戶户 研硏 汚污 内內 歩步 説說 悦悅 鋭銳 脱脫 税稅 閲閱 毎每 呉吳 兎兔 冴冱 凛凜 尭堯 遥遙
亜亞 悪惡 圧壓 囲圍 為爲 医醫 壱壹 稲稻 飲飮 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 殴毆 奥奧 横橫 温溫 穏穩 仮假
価價 画畫 会會 壊壞 懐懷 絵繪 概槪 拡擴 殻殼 覚覺 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 寛寬 歓歡 観觀 気氣 既旣 帰歸 亀龜 偽僞 戯戲 犠犧
旧舊 拠據 挙擧 虚虛 峡峽 挟挾 郷鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑 掲揭 渓溪 経經 継繼 茎莖 蛍螢 軽輕 鶏鷄 芸藝 撃擊 欠缺 倹儉 剣劍
圏圈 検檢 権權 献獻 県縣 険險 顕顯 験驗 厳嚴 効效 恒恆 鉱鑛 号號 黒黑 済濟 砕碎 剤劑 冊册 雑雜 参參 惨慘 桟棧 蚕蠶 賛贊 残殘 糸絲
歯齒 児兒 辞辭 湿濕 実實 舎舍 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 叙敍 奨奬 将將 焼燒 称稱 証證 乗乘 剰剩 壌壤 嬢孃
浄淨 状狀 畳疊 譲讓 醸釀 嘱囑 触觸 寝寢 慎愼 真眞 晋晉 尽盡 図圖 粋粹 酔醉 随隨 髄髓 数數 枢樞 声聲 静靜 摂攝 窃竊 専專 戦戰 浅淺
潜潛 繊纖 践踐 銭錢 禅禪 双雙 壮壯 捜搜 挿插 争爭 総總 聡聰 荘莊 装裝 騒騷 増增 蔵藏 臓臟 属屬 続續 堕墮 体體 対對 帯帶 滞滯 台臺
択擇 単單 担擔 胆膽 団團 弾彈 断斷 痴癡 遅遲 昼晝 虫蟲 鋳鑄 庁廳 聴聽 勅敕 鎮鎭 逓遞 鉄鐵銕 転轉 点點 伝傳 党黨 盗盜 灯燈 当當 闘鬪
独獨 読讀 届屆 縄繩 弐貳 妊姙 悩惱 脳腦 覇霸 廃廢 拝拜 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 瓶甁 払拂 仏佛 並竝 変變 弁辨瓣辯 宝寶
豊豐 没沒 翻飜 万萬 満滿 黙默 弥彌 訳譯 薬藥 与與 誉譽 揺搖 様樣 謡謠 来來 乱亂 覧覽 竜龍 両兩 猟獵 塁壘 励勵 礼禮 隷隸 霊靈 齢齡
恋戀 炉爐 労勞 楼樓 禄祿 湾灣 桧檜 枡桝 鴎鷗 掴摑 頬頰 剥剝 填塡 麺麵 鹸鹼 蝋蠟 侠俠 噛嚙 躯軀 繋繫 蛎蠣 蝉蟬 涛濤 祷禱 醤醬 箪簞
篭籠 竈竃 鯵鰺 讃讚 薮藪籔 晃晄 祐祐 予豫 余餘 弐貮 壷壺 曇昙 蘂蕊 灌潅 諌諫 侭儘 賎賤 頚頸 瑶瑤 嘩譁 葱蔥 靭靱 砺礪 桶桶 鹿鹿 叱𠮟
`;

/** Historic kana and the small counters ヶ and ヵ, which are read が wherever a name is written with them. */
const kana: readonly (readonly [string, string])[] = [
  ['ゐ', 'い'],
  ['ゑ', 'え'],
  ['ヰ', 'イ'],
  ['ヱ', 'エ'],
  ['ヶ', 'が'],
  ['ヵ', 'が'],
  ['ゕ', 'が'],
  ['ゖ', 'が'],
];

function table(): ReadonlyMap<string, string> {
  const map = new Map<string, string>(kana);
  for (const group of groups.split(/\s+/)) {
    const [head, ...others] = Array.from(group);
    for (const other of others) if (head !== undefined && other !== head) map.set(other, head);
  }
  return map;
}

export const variantCharacters: ReadonlyMap<string, string> = table();
