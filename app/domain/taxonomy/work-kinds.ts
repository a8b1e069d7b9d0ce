/**
 * 作業のなかま: kinds of doing that lie between a strength or a wish and single activities. `from` brings to all of
 * `activities`; the groups of §6.3 say where something is done, these say what it asks of a person. Being somewhere
 * (§6.3 N) is in none of them: for that no strength is needed.
 */
export interface WorkKind {
  readonly slug: string;
  readonly label: string;
  /** Slugs of strengths and wishes. */
  readonly from: readonly string[];
  readonly activities: readonly string[];
}

const w = (text: string): readonly string[] => text.split(' ');

function kind(slug: string, label: string, from: string, activities: string): WorkKind {
  return { slug, label, from: w(from), activities: w(activities) };
}

export const workKinds: readonly WorkKind[] = [
  kind(
    'repeated_light',
    'くり返しの軽作業',
    'steady_worker solo_focus want_quiet_work',
    'destemming envelope_stuffing label_sticking produce_sorting produce_bagging box_folding paper_bag_making parts_assembly packing bento_packing mail_sorting donation_sorting document_scanning shredding price_tagging',
  ),
  kind(
    'checking',
    '見て確かめる作業',
    'careful_precise observant calculation',
    'inspection proofreading produce_sorting stationery_refill waste_sorting document_filing label_sticking',
  ),
  kind(
    'on_a_computer',
    'パソコンでする作業',
    'pc_basic fast_typing spreadsheet want_digital',
    'data_entry transcription web_update map_data digital_archive document_scanning',
  ),
  kind(
    'pictures_and_words',
    '絵や文をつくること',
    'drawing design_software writing_skill calligraphy_skill photo_skill video_skill want_create',
    'illustration flyer_design article_writing calligraphy sign_lettering photography video_editing seasonal_decoration',
  ),
  kind(
    'handicrafts',
    '手仕事',
    'handicraft sewing_skill woodwork_skill want_create',
    'sewing knitting accessory_making pottery_craft woodworking seasonal_decoration net_mending teaching_material_making',
  ),
  kind(
    'kitchen',
    '台所の仕事',
    'cooking_professional cooking_home baking household_management want_cooking',
    'food_prep cooking_meal serving dish_washing bento_packing menu_planning bread_sweets pickles_processing facility_meal_assist wild_produce_processing pantry_sorting',
  ),
  kind(
    'fields_and_gardens',
    '畑と庭の仕事',
    'gardening farming_experience want_outdoors',
    'weeding sowing seedling_care harvest_vegetable harvest_fruit field_tidying flower_bed_care pruning_cleanup mushroom_work facility_garden park_maintenance',
  ),
  kind(
    'keeping_clean',
    'きれいに整える仕事',
    'cleaning_skill household_management',
    'floor_cleaning window_cleaning toilet_cleaning kitchen_cleaning disinfecting linen_laundry bed_making equipment_cleaning toy_cleaning litter_picking',
  ),
  kind(
    'receiving_people',
    '人を迎える役',
    'serving_experience sales_experience cheerful considerate',
    'reception_assist customer_greeting drink_serving serving shop_keeping cashier market_stall',
  ),
  kind(
    'listening',
    'そばで話を聞くこと',
    'good_listener gentle caregiving_experience want_elderly',
    'conversation_partner elderly_call recreation_assist walk_companion salon_host',
  ),
  kind(
    'with_children',
    '子どもと関わること',
    'kind_to_children childcare_experience teaching_experience want_children',
    'child_play homework_help reading_aloud after_school_space childrens_cafeteria_staff',
  ),
  kind(
    'animals',
    '動物の世話',
    'animal_handling want_animals',
    'livestock_care pet_care animal_walk aquarium_care',
  ),
  kind(
    'mending',
    '直す・組み立てる仕事',
    'machine_repair electrical_skill woodwork_skill',
    'simple_repair bicycle_repair appliance_dismantling parts_assembly painting woodworking',
  ),
  kind(
    'carrying',
    '力を使う仕事',
    'physical_strength',
    'firewood_making loading snow_shoveling packing picking bottle_recycle',
  ),
  kind(
    'at_a_fixed_time',
    '時間の決まった役目',
    'punctual responsible',
    'hall_setup school_route_watch newsletter_delivery garbage_out_help neighborhood_patrol',
  ),
  kind(
    'in_the_neighbourhood',
    '地域の役に立つこと',
    'local_knowledge calm want_help_others',
    'neighborhood_patrol school_route_watch newsletter_delivery local_survey small_help elderly_call garbage_out_help',
  ),
  kind(
    'teaching',
    '教えること',
    'teaching_experience want_teach',
    'cooking_instructor craft_instructor sports_instructor music_instructor language_teaching device_support homework_help',
  ),
  kind('music', '音楽', 'instrument singing want_music', 'music_performance music_instructor music_making'),
];
