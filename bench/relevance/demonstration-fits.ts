import { any, does, kind, meets, menu, offers, says, tells } from './fits';

export const bagging = any(offers(does('produce_bagging', 'packing')), says(/袋(詰|づ|ず)め|袋入れ/));
export const fieldWork = any(
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
export const weeding = any(offers(does('weeding')), says(/草(取|と)り|草むしり|除草/));
export const cleaning = offers(
  (offer) =>
    does(
      'floor_cleaning',
      'window_cleaning',
      'toilet_cleaning',
      'kitchen_cleaning',
      'equipment_cleaning',
    )(offer) || tells(/清掃|そうじ|掃除/)(offer),
);
export const washingUp = any(offers(does('dish_washing')), says(/食器(洗|あら)い|皿洗い|洗い物/));
export const books = any(offers(does('library_work', 'book_reuse')), says(/図書|古本|本の/));
export const stay = any(offers(menu('gathering_place')), kind('ibasho', 'salon', 'community_cafe'));
export const stayPlace = any(kind('ibasho'), says(/居場所|フリースペース/));
export const childrensMeal = kind('childrens_cafeteria');
export const quiet = offers(meets('quiet_place'));
export const wheelchair = offers(meets('wheelchair_access'));
export const fromHome = offers(
  (offer) =>
    menu('online_home_work')(offer) ||
    meets('online_only')(offer) ||
    tells(/在宅|オンライン|自宅|家で/)(offer),
);
export const cooking = any(
  offers(does('cooking_meal', 'food_prep', 'bread_sweets', 'bento_packing')),
  says(/調理|料理/),
);
export const lightWork = offers(
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
export const talking = any(
  offers(does('conversation_partner', 'chat_gathering')),
  says(/話し相手|おしゃべり|茶話/),
);
export const teaching = any(
  offers(menu('learning_support')),
  offers(does('homework_help')),
  kind('learning_support_place'),
);
export const flowers = any(offers(does('flower_bed_care', 'facility_garden')), says(/花|園芸/));
export const bread = any(offers(does('bread_sweets')), says(/パン|菓子/));
export const drawing = any(offers(does('illustration', 'sign_lettering')), says(/絵|イラスト|挿絵/));
