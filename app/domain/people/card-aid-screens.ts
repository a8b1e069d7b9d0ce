import type { AidAsking, AidList, AidScreen, AidTopic } from './card-aid';

const screen = (
  id: string,
  topic: AidTopic,
  [asking, list]: readonly [AidAsking, AidList],
  group: string,
  slugs: string,
): AidScreen => ({ id, topic, asking, list, group, slugs: slugs.split(' ').filter(Boolean) });

const wish = ['liking', 'wish'] as const;
const trait = ['likeness', 'strength'] as const;
const skill = ['how_far', 'strength'] as const;
const need = ['need', 'consideration'] as const;

/**
 * The cards: all wishes, and of strengths and conditions those that a picture can tell. Left out are conditions that only
 * an accepting host is ever told, what somebody's surroundings give, and what needs more words than a card has: those
 * stay with the form.
 */
export const aidScreens: readonly AidScreen[] = [
  screen(
    'wishes-1',
    'wishes',
    wish,
    '人と',
    'want_talk want_place want_help_others want_children want_elderly want_parent_peers',
  ),
  screen(
    'wishes-2',
    'wishes',
    wish,
    'すること',
    'want_create want_cooking want_music want_outdoors want_animals want_quiet_work want_digital',
  ),
  screen(
    'wishes-3',
    'wishes',
    wish,
    'これから',
    'want_learn want_teach want_home_first want_rhythm want_work_someday want_independent_life',
  ),
  screen(
    'strengths-1',
    'strengths',
    skill,
    '家のこと',
    'cooking_home baking cleaning_skill sewing_skill handicraft gardening household_management childcare_experience',
  ),
  screen(
    'strengths-2',
    'strengths',
    skill,
    'つくる・あらわす',
    'drawing writing_skill calligraphy_skill photo_skill instrument singing woodwork_skill',
  ),
  screen(
    'strengths-3',
    'strengths',
    skill,
    '仕事・道具',
    'pc_basic office_experience serving_experience sales_experience machine_repair farming_experience driving_license caregiving_experience',
  ),
  screen(
    'strengths-4',
    'strengths',
    skill,
    '体・遊び・知っていること',
    'physical_strength sports_skill game_skill board_game_skill animal_handling local_knowledge foreign_language calculation',
  ),
  screen(
    'strengths-5',
    'strengths',
    trait,
    '性格・人柄',
    'gentle cheerful calm curious considerate good_listener',
  ),
  screen(
    'strengths-6',
    'strengths',
    trait,
    '性格・人柄',
    'steady_worker careful_precise punctual solo_focus team_player observant',
  ),
  screen(
    'considerations-1',
    'considerations',
    need,
    '人とのかかわり',
    'small_group one_on_one few_words fixed_contact accompany_first no_phone no_photo no_personal_questions',
  ),
  screen(
    'considerations-2',
    'considerations',
    need,
    '感覚',
    'quiet_place no_loud_voice soft_light low_smell earplug_ok own_space large_print written_communication',
  ),
  screen(
    'considerations-3',
    'considerations',
    need,
    'ペース・わかりやすさ',
    'one_task_at_a_time self_paced can_decline no_deadline repeat_explanation predictable_routine visual_steps advance_notice',
  ),
  screen(
    'considerations-4',
    'considerations',
    need,
    '体',
    'avoid_heavy_lifting seated_work no_stairs wheelchair_access accessible_toilet frequent_rest avoid_heat_cold slow_pace_walk',
  ),
  screen(
    'considerations-5',
    'considerations',
    need,
    '時間・お金',
    'short_session irregular_ok gradual_increase no_cost transport_paid meal_provided',
  ),
  screen(
    'considerations-6',
    'considerations',
    need,
    '移動・安全',
    'walking_distance avoid_crowds meet_and_go no_blades_fire no_machinery no_heights',
  ),
  screen('time-1', 'time', ['week', 'wish'], '来られる曜日と時間', ''),
  screen('time-2', 'time', ['one', 'minutesPerSession'], '1回の長さ', '30 60 120 180'),
  screen('travel-1', 'travel', ['liking', 'travelMode'], '行き方', 'walk bicycle bus car none'),
  screen('travel-2', 'travel', ['one', 'travelMinutesMax'], '行ける時間（片道）', '15 30 45 60'),
];
