const words = (list: string): string[] => list.trim().split(/\s+/);

/** Surnames that a text hardly uses for anything else: one of them alone, before a particle, is a person. */
export const sureSurnames: readonly string[] = words(`
  佐藤 鈴木 高橋 髙橋 田中 伊藤 伊東 渡辺 渡邉 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 井上
  斎藤 斉藤 齋藤 齊藤 木村 林田 山崎 山﨑 池田 橋本 阿部 安部 石井 前田 藤田 岡田 後藤 長谷川 村上
  近藤 坂本 遠藤 青木 藤井 西村 藤原 岡本 原田 竹内 金子 森田 柴田 酒井 工藤 横山 内田 安藤 谷口
  今井 武田 村田 杉山 増田 大塚 菅原 久保 松井 千田 岩崎 木下 野口 松尾 菊地 菊池 野村 新井
  佐野 杉本 小野寺 小野田 永井 須藤 尾崎 山内 西田 菅野 久保田 五十嵐 村井 土屋 樋口
  服部 馬場 片山 川村 大西 矢野 辻本 田辺 浅野 宮本 宮田 松田 松村 松岡 松下 中田 中西 中沢 中澤
  福田 関口 石田 吉村 吉岡 荒井 荒木 岩田 岩本 黒田 小澤 小沢 小西 飯田 飯塚 榎本 河野
  河合 川島 岡村 奥村 奥田 尾形 内藤 武藤 江藤 佐久間 佐伯 志村 島田 嶋田 清田 杉浦 関根 園田
  多田 滝沢 滝澤 田口 田島 寺田 富田 冨田 長尾 長島 永田 根本 野崎 濱田 平井   平山 広瀬 廣瀬 藤本 藤川 堀内 本多 牧野 水谷 三上 宮川 村山 森本 森山 安田
  柳田 矢島 山下 山中 山岸 山根 湯浅 米田 渡瀬 浅井 芦田 東海林 有賀 飯島 磯部 板垣 伊沢
  一ノ瀬 稲垣 今村 岩井 岩瀬 植田 臼井 梅原 江口 大和田 岡部 荻野 小野 折原 梶原 片岡 勝又
  加納 神谷 亀井 川畑 河村 川本 神原 岸本 北村 木原 木田 久野 黒木 香田 郡司 後藤田 小柳 西郷 坂口
  坂井 坂田 笹川 沢田 澤田 塩谷 篠原 柴崎 菅沼 菅谷 杉田 鈴村 須田 関谷 曽根 高井 高瀬
  竹中 武井 武内 田所 千野 土田 土井 徳永 鳥居 内村 中井 中尾 中谷 永野 名倉 西岡 西尾
  西野 丹羽 橋口 浜野 早坂 平岡 深沢 深澤 福本 古田 細田 堀江 堀口 本田 前川 牧田 増井 松永
  丸田 溝口 南田 峯岸 宮沢 宮澤 宮内 村岡 村松 室田 持田 森岡 門田 柳沢 柳澤 梁川 山岡 山元
  横田 横井 吉井 吉沢 吉澤 吉本 和久井 脇田 鷲尾 渡会 小鳥遊`);

/** Surnames that name a town, a road or a plant as often: only a title or a given name tells. */
export const placeSurnames: readonly string[] = words(`
  三浦 中島 田村 平野 桜井 松本 星野 古川 丸山 高田 太田 和田 水野 小島 市川 大野 川崎 早川 西川
  吉川 松浦 中野 中川 熊谷 福島 福井 成田 石原 石塚 吉野 望月 大島 大橋 大谷 大石 小松 小倉 桑原
  栗原 川上 川口 岡崎 白石 瀬戸 高山 高島 津田 戸田 萩原 秋山 浜田 原口 東山 町田 三好 宮崎 宮下
  室井 森下 山口 若林 赤松 天野 生田 石橋 稲葉 井口 入江 植木 上野 梅田 大内 大川 大木 大森 小川
  奥山 長田 落合 戸塚 笠原 神田 川端 菊川 北川 倉田 黒川 小泉 児玉 近江 桜田 塩田 島村 白川 千葉
  相馬 高岡 高松 田原 竹田 立花 谷川 堤 出口 豊田 中原 中山 長野 長沼 西山 二宮 沼田 野中 畑中
  花田 花岡 浜口 林原 日高 平川 福岡 福山 細川 前原 松原 松山 三田 水島 目黒 森川 山形 山川 山村
  米山 若松 武者 小寺 小山 小池 下田 三木 高野 半田 角田 本間 上田
  大村 高木 平田 白井 野田 三宅 藤沢 藤澤 大久保 八木 田代 新谷 高見 泉谷`);

/** Surnames that are ordinary words; before a doctor's or teacher's title, or with a given name, they are persons. */
export const wordSurnames: readonly string[] = words(
  '林 森 原 南 北 東 西 星 堀 関 谷 岡 泉 辻 平 島 沢 澤 浜 橋 畑 菅 堤 岸 榊 桂 柳 椿 楠 桐 城 清水 石川 秋田 香川 徳島 金 李 朴 王 張 陳 劉 呉 趙 崔',
);

/** Kanji with which a given name of two or three ends. */
export const givenNameEndings =
  '郎朗子美介助輔太也哉弥香恵絵奈代世江枝平夫雄男治一二三樹斗翔真菜花音乃莉織里紀之彦人弘博浩明昭健誠剛隆茂勇進稔修徹実司史志士仁信伸吾悟生希貴季輝毅孝幸行久和義良亮涼凌玲怜蓮陽洋葉帆穂歩星聖晴悠優佑祐結愛咲桜楓凛華央衣依';

/** Kanji with which a given name of two or three begins. */
export const givenNameBeginnings =
  '一大太健翔拓雄裕祐佑悠優勇正昌政雅真誠信伸慎進浩博弘広洋陽和俊敏利智知友朋直尚英秀栄光晃明昭彰章幸孝考隆貴恭康泰安哲鉄徹達竜龍辰豊義良吉純淳潤順仁二次三四五六七八千万百由有結美実未海弥咲早沙紗佐彩綾菜奈那夏花華香果佳加嘉愛藍葵亜朱晴春遥葉初恵絵江枝里梨莉理璃麗玲怜麻茉舞希紀季喜輝樹桃杏凛琴心小桜さ節静澄清文史典久恒常敬啓圭慶桂武猛茂繁重滋公君京今勝克征功善好芳耕幹寛完';

/** Given names of one kanji. */
export const singleGivenNames =
  '健誠剛茂勇進稔修徹実隆豊清明昭浩博弘洋学勉努力聡智哲亮諒涼翔蓮陽樹駿隼武猛毅薫忍円望歩恵愛瞳舞葵楓遥栞桜梓渚静幸操緑翠碧蘭凛杏桃梢';

/** Readings of common surnames, for names written in kana. */
export const kanaSurnames: readonly string[] = words(`
  さとう すずき たかはし たなか いとう わたなべ やまもと なかむら こばやし かとう よしだ やまだ ささき やまぐち まつもと
  いのうえ きむら さいとう しみず やまざき あべ いけだ はしもと やました いしかわ なかじま まえだ ふじた おがわ ごとう
  おかだ はせがわ むらかみ こんどう いしい さかもと えんどう あおき ふじい にしむら ふくだ おおた みうら ふじわら おかもと
  まつだ なかがわ なかの はらだ おの たむら たけうち かねこ わだ なかやま いしだ うえだ もりた しばた さかい くどう よこやま
  みやざき みやもと うちだ たかぎ あんどう たにぐち おおの まるやま いまい たけだ むらた うえの すぎやま ますだ こやま おおつか
  ひらの すがわら くぼ まつい いわさき さくらい きのした のぐち まつお きくち のむら あらい さの すぎもと ほんだ まつした`);

/** Readings of common given names. */
export const kanaGivenNames: readonly string[] = words(`
  はなこ たろう じろう いちろう けんた けんじ けんいち だいすけ しょうた たくや なおき ひろし ひろき まさし たかし さとし きよし
  つよし ただし けん ゆうた ゆうき ゆうすけ りょう りょうた こうじ こういち しんじ しんいち てつや かずや かずお としお よしお
  あきら まこと みのる しげる いさむ ゆうじ ゆき ゆきこ ゆうこ ようこ けいこ めぐみ みさき みゆき みか みほ まみ まゆみ まり
  まりこ あき あきこ あやか あやの あい あゆみ えり えみ えりか かおり かおる かずこ きょうこ くみこ さおり さちこ さやか さゆり
  しずか すみこ せつこ たかこ ちえ ちえこ ちか とも ともこ ともみ なおこ なおみ なつみ のぞみ のりこ はるか はるこ ひろこ ひろみ
  ふみこ まい まき まさこ みき みちこ みどり もえ やすこ よしこ りえ りか れいこ わかな さくら
  すみれ ひなた はると そうた ゆうと みつき あおい かえで つむぎ ひかり ひかる たける つばさ かずき こうた だいき しょう しゅん
  じゅん たくみ てつお のぶお はじめ ひでお ひろゆき まさと みつお やすお ゆたか よしのり いずみ かなえ くに ちはる つばさ なお
  まこ みお みなみ ゆい ゆうか りさ るみ あかり あきお いさお えいじ おさむ かつみ きみこ さだお さちえ たみこ とみこ はつえ ふじお`);

/** Surnames and given names in roman letters, as on a name tag. */
export const romanNames: readonly string[] = words(`
  Sato Satoh Suzuki Takahashi Tanaka Ito Itoh Watanabe Yamamoto Nakamura Kobayashi Kato Katoh Yoshida Yamada Sasaki Yamaguchi
  Matsumoto Inoue Kimura Saito Saitoh Shimizu Yamazaki Abe Ikeda Hashimoto Yamashita Ishikawa Nakajima Maeda Fujita Ogawa Goto
  Okada Hasegawa Murakami Kondo Ishii Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Fujiwara Okamoto Matsuda Nakagawa
  Nakano Harada Ono Tamura Takeuchi Kaneko Wada Ishida Ueda Morita Shibata Sakai Kudo Uchida Ando Taniguchi Ono Takagi Nguyen`);
