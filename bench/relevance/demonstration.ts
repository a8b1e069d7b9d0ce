import {
  all,
  any,
  asked,
  at,
  does,
  inSlot,
  kind,
  meets,
  menu,
  named,
  not,
  offers,
  on,
  says,
  tells,
  type Question,
} from './fits';

const bagging = any(offers(does('produce_bagging', 'packing')), says(/袋(詰|づ|ず)め|袋入れ/));
const fieldWork = any(
  kind('farm'),
  offers(
    does(
      'weeding',
      'sowing',
      'seedling_care',
      'harvest_vegetable',
      'harvest_fruit',
      'produce_sorting',
      'field_tidying',
    ),
  ),
);
const weeding = any(offers(does('weeding')), says(/草(取|と)り|草むしり|除草/));
const cleaning = offers(
  (offer) =>
    does(
      'floor_cleaning',
      'window_cleaning',
      'toilet_cleaning',
      'kitchen_cleaning',
      'equipment_cleaning',
    )(offer) || tells(/清掃|そうじ|掃除/)(offer),
);
const washingUp = any(offers(does('dish_washing')), says(/食器(洗|あら)い|皿洗い|洗い物/));
const books = any(offers(does('library_work', 'book_reuse')), says(/図書|古本|本の/));
const stay = any(offers(menu('gathering_place')), kind('ibasho', 'salon', 'community_cafe'));
const stayPlace = any(kind('ibasho'), says(/居場所|フリースペース/));
const childrensMeal = kind('childrens_cafeteria');
const quiet = offers(meets('quiet_place'));
const wheelchair = offers(meets('wheelchair_access'));
const fromHome = offers(
  (offer) =>
    menu('online_home_work')(offer) ||
    meets('online_only')(offer) ||
    tells(/在宅|オンライン|自宅|家で/)(offer),
);
const cooking = any(
  offers(does('cooking_meal', 'food_prep', 'bread_sweets', 'bento_packing')),
  says(/調理|料理/),
);
const lightWork = offers(
  does(
    'produce_bagging',
    'box_folding',
    'label_sticking',
    'envelope_stuffing',
    'packing',
    'parts_assembly',
    'inspection',
    'price_tagging',
  ),
);
const talking = any(offers(does('conversation_partner', 'chat_gathering')), says(/話し相手|おしゃべり|茶話/));
const teaching = any(
  offers(menu('learning_support')),
  offers(does('homework_help')),
  kind('learning_support_place'),
);
const flowers = any(offers(does('flower_bed_care', 'facility_garden')), says(/花|園芸/));
const bread = any(offers(does('bread_sweets')), says(/パン|菓子/));
const drawing = any(offers(does('illustration', 'sign_lettering')), says(/絵|イラスト|挿絵/));

/** Asked of みなも市, whose hosts have offers. */
export const demonstrationQuestions: readonly Question[] = [
  ...asked('plain', [
    ['袋詰め', bagging],
    ['箱折り', any(offers(does('box_folding')), says(/箱折り/))],
    ['草取り', weeding],
    ['農作業', fieldWork],
    ['収穫', any(offers(does('harvest_vegetable', 'harvest_fruit')), says(/収穫/))],
    ['配膳', any(offers(does('serving')), says(/配膳/))],
    ['掃除', cleaning],
    ['洗濯', any(offers(does('linen_laundry')), says(/洗濯/))],
    ['木工', any(offers(does('woodworking')), says(/木工/))],
    ['編み物', any(offers(does('knitting')), says(/編み?物/))],
    ['話し相手', any(offers(does('conversation_partner')), says(/話し相手/))],
    ['見学', any(offers(menu('visit_observe')), says(/見学/))],
    ['居場所', stayPlace, stay],
    ['子ども食堂', childrensMeal, says(/子ども食堂|こども食堂/)],
    ['データ入力', any(offers(does('data_entry')), says(/データ入力|入力/))],
    ['学習支援', teaching],
    ['ボランティア', any(offers(menu('volunteer_role')), kind('volunteer_group'), says(/ボランティア/))],
    ['倉庫', any(kind('logistics_recycle'), says(/倉庫/)), kind('vacant_house_owner')],
    ['検品', any(offers(does('inspection')), says(/検品/))],
    ['薪', any(offers(does('firewood_making')), says(/薪/))],
    ['商店街', any(says(/商店街/), kind('shop'))],
    ['サロン', any(kind('salon'), says(/サロン/))],
    ['犬', any(offers(does('pet_care', 'animal_walk')), says(/犬/))],
    ['パン', bread],
    ['花', flowers],
  ]),
  ...asked('spelling', [
    ['袋づめ', bagging],
    ['草むしり', weeding],
    ['除草', weeding],
    ['皿洗い', washingUp],
    ['清掃', cleaning],
    ['そうじ', cleaning],
    ['こども食堂', childrensMeal, says(/子ども食堂|こども食堂/)],
    ['車いす', wheelchair],
    ['車椅子', wheelchair],
    ['車イス', wheelchair],
    ['パソコン', any(offers(does('data_entry', 'device_support')), says(/パソコン|PC/i))],
    ['ＰＣ', any(offers(does('data_entry', 'device_support')), says(/パソコン|PC/i))],
    ['オンライン', fromHome],
    ['リモート', fromHome],
    ['在宅', fromHome],
    ['チラシ配り', any(offers(does('flyer_distribution')), says(/チラシ|ポスティング/))],
    ['ポスティング', any(offers(does('flyer_distribution')), says(/チラシ|ポスティング/))],
    ['B型', kind('continuous_employment_b')],
    ['Ｂ型作業所', kind('continuous_employment_b')],
    ['デイ', kind('day_service_elderly'), says(/デイ/)],
    ['デイサービス', kind('day_service_elderly')],
    ['町内会', kind('neighborhood_association'), says(/町内会|自治会/)],
    ['図書の整理', books],
    ['おしゃべり', talking],
    ['通い場', any(kind('salon'), offers(menu('gathering_place')))],
    ['工房こむぎ', named(/こうぼう こむぎ/)],
    ['POP書き', any(offers(does('sign_lettering')), says(/POP/i))],
    ['フードパントリー', any(offers(does('pantry_sorting')), says(/パントリー|食品の仕分け/))],
    ['お寺', kind('temple_shrine')],
    ['農協', kind('cooperative')],
  ]),
  ...asked('kana', [
    ['のうさぎょう', fieldWork],
    ['ふくろづめ', bagging],
    ['はこおり', any(offers(does('box_folding')), says(/箱折り/))],
    ['くさとり', weeding],
    ['いばしょ', stayPlace, stay],
    ['ボクジョウ', says(/牧場/)],
    ['こうぼう', named(/工房|こうぼう|コウボウ/)],
    ['ゆきあい', named(/ゆきあい|ユキアイ/)],
    ['ゆうなぎ', named(/ゆうなぎ|ユウナギ|夕凪/)],
    ['せいりゅう', named(/セイリュウ|清流/)],
    ['あさなぎ', named(/アサナギ|朝凪/)],
    ['しょどう', any(offers(does('calligraphy')), says(/書道/))],
    ['てらこや', says(/寺子屋|てらこや/)],
    ['としょかん', says(/図書館|図書室/)],
  ]),
  ...asked('name', [
    ['ゆきあい作業所', named(/ゆきあい作業所/)],
    ['こむぎ', named(/こむぎ|コムギ/)],
    ['ひだまり食堂', all(named(/ひだまり/), childrensMeal), named(/ひだまり/)],
    ['こうぼう こむぎ', named(/こうぼう こむぎ/)],
    ['朝凪', named(/朝凪/)],
    ['みなも市役所', named(/みなも市役所/)],
    ['しおさい', named(/しおさい|シオサイ/)],
  ]),
  ...asked('place', [
    ['北山 農園', all(fieldWork, at(/北山/))],
    ['みなと 居場所', all(any(stayPlace, stay), at(/みなと/))],
    ['本町 カフェ', all(any(kind('community_cafe', 'restaurant'), says(/カフェ|喫茶/)), at(/本町/))],
    ['川端 作業', all(lightWork, at(/川端/)), all(says(/作業/), at(/川端/))],
    ['東台 図書', all(books, at(/東台/))],
    ['中央 子ども', all(any(childrensMeal, says(/子ども|こども/)), at(/中央/))],
    ['西町', at(/西町/)],
    ['東浜 魚', all(any(kind('forestry_fishery'), says(/魚|漁|水産/)), at(/東浜/))],
  ]),
  ...asked('fact', [
    ['袋詰め 火曜', offers((o) => does('produce_bagging', 'packing')(o) && on(2)(o))],
    ['水曜 居場所', all(any(stayPlace, stay), offers(on(3)))],
    ['土曜日', offers(on(6))],
    ['日曜 子ども', all(any(childrensMeal, says(/子ども|こども/)), offers(on(7)))],
    ['金曜 午前', offers((o) => o.times.some(({ weekday, slot }) => weekday === 5 && slot === 'am'))],
    ['夕方', offers(inSlot('evening'))],
    ['静かな場所', quiet],
    ['静か 袋詰め', all(quiet, bagging)],
    ['座ってできる', offers(meets('seated_work')), says(/座って/)],
    ['会話が少なくてよい', offers(meets('few_words'))],
    ['接客なし', offers(meets('no_customer_contact'))],
    ['電話対応なし', offers(meets('no_phone'))],
    ['少人数', offers(meets('small_group'))],
    ['一対一', offers(meets('one_on_one'))],
    ['マスクのままでよい', offers(meets('mask_hat_ok'))],
    ['送迎', offers(meets('pickup_needed')), says(/送迎/)],
    ['食事が出る', offers(meets('meal_provided'))],
    ['刃物を使わない', offers(meets('no_blades_fire'))],
    ['バリアフリー', any(wheelchair, offers(meets('no_stairs')))],
    ['休憩できる', offers(meets('frequent_rest'))],
    ['短時間', offers(meets('short_session'))],
    [
      '月曜 農作業',
      all(
        fieldWork,
        offers((o) => on(1)(o)),
      ),
    ],
  ]),
  ...asked('typo', [
    ['袋詰', bagging],
    ['農福連繋', fieldWork],
    ['子供食道', childrensMeal],
    ['居場処', stayPlace, stay],
    ['バリヤフリー', any(wheelchair, offers(meets('no_stairs')))],
    ['ボランテイア', any(offers(menu('volunteer_role')), kind('volunteer_group'), says(/ボランティア/))],
    ['データー入力', any(offers(does('data_entry')), says(/データ入力/))],
    ['デイサービズ', kind('day_service_elderly')],
    ['箱織り', any(offers(does('box_folding')), says(/箱折り/))],
    ['学習支縁', teaching],
    ['話相手', talking],
  ]),
  ...asked('phrase', [
    ['「袋詰め」', says(/袋詰め/), bagging],
    ['居場所 -カフェ', all(any(stayPlace, stay), not(any(kind('community_cafe'), says(/カフェ/))))],
    ['農作業 -草取り', all(fieldWork, not(weeding))],
    ['袋詰め -火曜', all(bagging, not(offers(on(2))))],
  ]),
  ...asked('letter', [
    ['畑', says(/畑/), fieldWork],
    ['本', says(/本/), at(/本/)],
    ['絵', drawing],
    ['歌', any(offers(does('music_performance')), says(/歌/))],
    ['猫', any(offers(does('pet_care')), says(/猫|ねこ|ネコ/))],
  ]),
  ...asked('plain', [
    ['軽作業', lightWork],
    ['農福連携', fieldWork],
    ['料理', cooking],
    ['お菓子づくり', bread],
    ['花壇', any(offers(does('flower_bed_care')), says(/花壇/)), flowers],
    [
      '子育て ひろば',
      any(kind('childcare_support_base', 'parents_circle'), offers(menu('parenting_connection'))),
    ],
    [
      'ものづくり',
      any(kind('manufacturer'), offers(does('woodworking', 'pottery_craft', 'accessory_making', 'sewing'))),
    ],
    ['泊まれるところ', any(offers(menu('temporary_housing')), kind('temporary_shelter'))],
    ['空き家', any(kind('vacant_house_owner'), says(/空き家/))],
    ['体操', any(offers(does('sports_instructor')), says(/体操/)), offers(menu('hobby_culture'))],
    ['将棋', any(offers(does('board_game_partner')), says(/将棋/)), offers(menu('hobby_culture'))],
    ['家族会', any(kind('parents_circle'), offers(menu('peer_group')), says(/家族会/))],
  ]),
  ...asked('sentence', [
    ['本を静かに整理する仕事', all(books, quiet), books],
    [
      '人と話さなくてよい袋詰めの作業',
      all(bagging, offers(meets('few_words', 'no_customer_contact'))),
      bagging,
    ],
    [
      '外で体を動かしたい',
      any(fieldWork, offers(does('park_maintenance', 'litter_picking', 'walk_companion'))),
    ],
    [
      '子どもと遊ぶボランティア',
      any(offers(does('child_play')), all(offers(menu('volunteer_role')), says(/子ども|こども/))),
    ],
    ['家から出ないでできること', fromHome],
    ['料理が得意な人を待っているところ', cooking],
    [
      '火曜の午前に農作業ができる場所',
      all(
        fieldWork,
        offers((o) => on(2)(o) && inSlot('am')(o)),
      ),
      fieldWork,
    ],
    ['車いすで入れる居場所はありますか', all(wheelchair, any(stayPlace, stay)), any(stayPlace, stay)],
    ['高齢者の話し相手になりたい', talking],
    [
      'パソコンを使う仕事を探しています',
      any(offers(does('data_entry', 'device_support')), says(/パソコン|PC/i)),
    ],
  ]),
];
