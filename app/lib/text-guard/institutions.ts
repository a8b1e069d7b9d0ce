import { hitsOf, type Hit } from './finding';

const word = String.raw`\p{Script=Han}ァ-ヴヶー々`;
/** A name written in kana at the head of an institution's name, where a word can begin: みなも西中学校. */
const kanaHead = String.raw`(?:(?<=[都道府県市町村区国公私]立|法人|会社)[ぁ-んー]{2,6}|(?<=^|[\s、。,.:()「」『』・/]|[はがをにでのとへもやらたるいな])(?:[ぁ-んー]{1,5}[ぁ-んー](?<![のないるたとはがでにを])|みなと|ひなた|はるな|あした))?`;
const named = (least: number, most: number) => `${kanaHead}[${word}A-Za-z]{${least},${most}}`;

const schools =
  '小学校|中学校|義務教育学校|高校|高等学校|中高一貫校|特別支援学校|支援学校|養護学校|専修学校|専門学校|高専|高等専門学校|大学院?|短大|幼稚園|保育園|保育所|こども園';
const clinics =
  '病院|医院|クリニック|診療所|医療センター|療養所|療養センター|訪問看護ステーション|内科|外科|歯科|眼科|小児科|耳鼻科|皮膚科|産婦人科|婦人科|泌尿器科|リハビリ科|整骨院|接骨院|鍼灸院|デイケア';
const trades =
  '製作所|製造所|工業所|鉄工所?|木工所?|電機|電器|電子|電気|水産|運輸|運送|交通|観光|製菓|製パン|食品|フーズ|信用金庫|信金|銀行|工業|精機|精工|精密|化学|化成|建設|建材|工務店|印刷|商事|商会|物産|産業|自動車|紡績|繊維|製紙|製薬|薬品|商店|スーパー|百貨店|ホテル|タクシー|バス|急便|興業|物流|倉庫|警備|不動産|保険|証券|システム|システムズ|ソフト|テック|サービス|製鉄|造船|技研|製粉|酒造|醸造|農園|牧場|漁業|ストア|マート|電力|ガス|鉄道|製材|金属|機械|設備|農協|生協|郵便局|消防署|プラスチック|ゴム|硝子|ガラス';

/** Words before 学校, 病院 or 工業 that make no name of it. */
const general =
  /^(?:公立|私立|認定|認可|市立|県立|国立|町立|村立|区立|都立|府立|道立|地元|出身|母校|通信制|定時制|全日制|夜間|同じ|近隣|近所|近く|各|全|市内|町内|県内|市外|県外|隣町?|地域|義務教育|小中?|中高?|高|小中高|元|旧|新|女子|男子|進学|保護者|総合|大学|市民|県民|精神科?|心療|救急|専門|当|他|別|動物|犬猫|おもちゃ|傘|人形|靴|自転車|樹木|シニア|高齢者|老人|長寿|公開|放送|開放|看護|医療|福祉|調理|料理|美容|理容|服飾|農業|工業|商業|芸術|音楽|消化器|循環器|呼吸器|脳神経|神経|内分泌|血液|腎臓|一般|整形|形成|小児|矯正|口腔|大手|中小|中堅|町工場|派遣|下請け?|有名|市販|地方|都市|都会|田舎|国|県|市|町|村|区|食品|電子|自動車|重|軽|水産|林|鉱|観光|精密|機械|金属|個人|家族|実家|親戚|知人|友人|昔|以前|最初|次|前|後|今|現在|最近|週|月|毎週|毎月|火曜|水曜|木曜|金曜|土曜|日曜|月曜|日|午前|午後|学校|附属|付属|系列|特別支援|支援|高等|病院|訪問|精神保健|重度|通所|の|と|や|ある|その|この|あの|どの|いろいろな|ほかの|よその|行きつけの|かかりつけの?|こども|子ども|子供)*$/u;

const tail = new RegExp(`(?:${[schools, clinics, trades].join('|')})$`, 'u');
const isNamed = (found: string) => !general.test(found.replace(tail, ''));

/** A building that anybody may use or pass, not somebody's school. */
const venue =
  '(?!の(?:体育館|校庭|グラウンド|図書[室館]|家庭科室|調理室|会議室|ホール|講堂|プール|前|近く|となり|隣|裏|向かい|斜め|横|売店|花壇|ロビー|待合|食堂|駐車場|バス停|児童|先生方|行事|文化祭|運動会|正門|門|角|あたり|敷地|跡|跡地)|前|横|裏|跡|通り|下|入口|口|区|院生|生(?!徒手帳)|入試|受験|いも|ノート|芋|ボランティア|向け|以上|程度)';

/** What only somebody's own place of work is said with. */
const employed =
  '(?:(?:さん)?(?:で|に)(?:働|はたら|勤|つとめ|務め|アルバイト|バイト|パート|派遣|就職|入社|入っ|雇|配送|事務|営業|仕事|\\d{1,2}年)|を[^、。]{0,6}(?:退職|辞|やめ|解雇|クビ|首に|リストラ|定年|退社|休職)|の(?:元)?(?:社員|従業員|職員|期間工|工員|運転手|ドライバー|営業|事務|夜勤|日勤|パート|アルバイト|派遣|介護職|正社員|作業員|警備員|店員|店長|(?:レジ|品出し|製造|検品|配達|清掃|調理|接客)[^、。]{0,6}(?:してい|やってい|だっ)た)|をリストラ|出身|時代|退職|勤務|で[^、。]{1,8}(?:をして(?:い|お|ま)|してい|だっ|やってい)た)';

interface Pattern {
  readonly pattern: RegExp;
  readonly instead: string;
  readonly keep?: (found: string) => boolean;
}

const school = '学校や園の名前は書かない';
const clinic = '病院の名前は書かない';
const firm = '勤め先の名前は書かず、「調理の経験」のように仕事の種類にする';

const patterns: readonly Pattern[] = [
  {
    instead: school,
    pattern: new RegExp(String.raw`${named(0, 10)}(?:${schools})${venue}`, 'gu'),
    keep: isNamed,
  },
  {
    instead: school,
    pattern: new RegExp(
      String.raw`${named(1, 8)}(?:小学|中学)(?!校|生|年|受験|卒|時|の(?:とき|頃|ころ|時)|から|まで|程度|レベル|[\p{Script=Han}])`,
      'gu',
    ),
    keep: (found) => isNamed(found.replace(/[小中]学$/u, '高校')),
  },
  // 西中の3年, 北高を卒業, みなも商業の2年: short names, where only a pupil is spoken of.
  {
    instead: school,
    pattern: new RegExp(
      String.raw`${kanaHead}[${word}]{0,4}(?:小|中|高|大|商業|工業|農業|商|工|農)(?=\s?[1-6]\s?年生?(?!間|以|目|ぶり|ほど|く|前|後|も|が経)|の\s?[1-6一二三四五六]\s?年|を(?:卒|中退|退学|休学|出(?:て|た|ま))|に(?:在籍|在学|入学|進学)|卒(?!園|寿|論)|出身|時代|在学|在籍|(?<!の)中退|で\s?[1-6一二三四五六]\s?年|で(?:不登校|いじめ|保健室)|の(?:同級生|同窓|担任|先生に))`,
      'gu',
    ),
    keep: (found) =>
      !/^(?:[小中高大]|商業|工業|農業|(?:.*(?:背|途|最|真ん?|空|水|地|山|海|道|夢|集|世の|連|心|胸|手|懐|休憩|作業|授業|午前|今年|年|市|町|県|国|残|売上|標|縮|弱|大|極|同|拡|巨|重|増|過|膨|莫|広|甚|盛|肥|絶))[小中高大])$/u.test(
        found,
      ) && isNamed(found.replace(/(?:小|中|高|商業|工業|農業|商|工|農|大)$/u, '高校')),
  },
  {
    instead: clinic,
    pattern: new RegExp(
      String.raw`(?:(?:こころ|心|いのち|からだ)の|${named(0, 10)})(?:${clinics})(?!の(?:売店|前|ロビー|待合|花壇|近く|となり|隣|向かい|ボランティア|図書)|前|食|内|通り|ごっこ|先生|医(?!師)|衛生士|検診|健診)`,
      'gu',
    ),
    keep: (found) => /^(?:こころ|心|いのち|からだ)の/u.test(found) || isNamed(found),
  },
  {
    instead: clinic,
    pattern:
      /(?:日赤|赤十字|済生会|厚生|市民|市立|町立|県立|国立|大学|総合)(?:病院)?(?=(?:病院)?(?:に(?:通|入院|かか|受診)|を(?:受診|退院)|で(?:診|手術|治療)))/gu,
    keep: (found) => /病院$|日赤|赤十字|済生会/u.test(found),
  },
  {
    instead: clinic,
    pattern: new RegExp(String.raw`${named(0, 10)}薬局(?=[^、。]{0,8}(?:薬|処方|調剤|もら))`, 'gu'),
    keep: (found) => isNamed(found.replace(/薬局$/u, '病院')),
  },
  {
    instead: firm,
    pattern: new RegExp(
      String.raw`(?:株式|有限|合同|合資|合名)会社(?!や[A-Z]|など|[のがはをにでと])[ぁ-ん]{0,6}[${word}A-Za-z0-9]{1,12}|(?:株式|有限|合同|合資|合名)会社[ぁ-ん]{2,8}(?=[でにを、。(])|${named(2, 12)}(?:株式|有限|合同)会社|\([株有合]\)[ぁ-ん]{0,6}[${word}A-Za-z0-9]{1,12}|${named(1, 12)}\([株有合]\)`,
      'gu',
    ),
  },
  {
    instead: firm,
    pattern: new RegExp(
      String.raw`(?:(?:(?:社会)?医療|社会福祉|学校|宗教|一般社団|一般財団|NPO|特定非営利活動)法人\s?)?(?:${named(0, 12)}|[${word}]{1,6}(?!から|まで|では|など|という|より|として|だった|していた|してい)[ぁ-んー]{2,6}(?<![のはがをにで])[${word}]{0,4})(?:${trades}|病院|会|園|荘|苑|屋|店|組|社)(?=${employed})|(?:スーパー|ホテル|レストラン|居酒屋|カフェ|喫茶|旅館|コンビニ|ドラッグ)[${word}ぁ-ん]{2,8}?(?<![のはがをにで])(?=${employed})`,
      'gu',
    ),
    keep: (found) =>
      found.length > 2 && isNamed(found) && (found.includes('法人') || !ordinaryWork.test(found)),
  },
  {
    instead: firm,
    pattern: new RegExp(
      String.raw`(?:勤め先|勤務先|前の?職場|元の?職場|前職|バイト先|パート先|就職先|元勤務先)(?:は|の|が|:)\s?(?<hit>[${word}A-Za-zぁ-ん]{0,8}(?:${trades}|会|園|荘|苑|屋|店|組)|(?:スーパー|ホテル|カフェ|ファミレス|コンビニ)[${word}A-Za-zぁ-ん]{2,8})(?=[、。でをがにの(]|$)`,
      'gu',
    ),
    keep: isNamed,
  },
];

/** Kinds of work and of houses that name no employer: 印刷会社, 保育園, パン屋. */
const ordinaryWork =
  /(?:[会商]社|自治会|町内会|協議会|委員会|家族会|子ども会|婦人会|老人会|保育園|幼稚園|公園|農園|学園|庭園|菜園|専門店|飲食店|小売店|量販店|喫茶店|売店|支店|お店|本屋|(?:パン|花|八百|魚|肉|米|酒|菓子|豆腐|弁当|総菜|惣菜|居酒|ラーメン|うどん|そば|寿司|床|材木|金物|電気|家具|不動産|クリーニング|葬儀|靴|服|薬)屋|会)$/u;

const offers: Readonly<Record<string, readonly string[]>> = {
  [school]: ['学校', '園'],
  [clinic]: ['医療機関'],
  [firm]: ['前の職場', '会社'],
};

/** Schools, clinics and firms by name: they tell who somebody is. */
export function institutions(text: string): Hit[] {
  return patterns.flatMap(({ pattern, instead, keep }) =>
    hitsOf(text, pattern, 'identifying', instead)
      .filter(({ start, end }) => keep?.(text.slice(start, end)) ?? true)
      .map((hit) => ({ ...hit, rewrite: { start: hit.start, end: hit.end, texts: offers[instead] ?? [] } })),
  );
}
