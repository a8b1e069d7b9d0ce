/**
 * What a place of a kind usually has to offer, for hosts whose own offer is not registered yet.
 * It is a guess that leads to a question, never a fact: `likely` and `unlikely` only order the questions.
 * `never` holds what the kind rules out by what it is (a salon is a gathering), unless the host itself says otherwise.
 */
export interface UsualOffer {
  readonly menuKinds: readonly string[];
  readonly activities: readonly string[];
  readonly likely: readonly string[];
  readonly unlikely: readonly string[];
  readonly never: readonly string[];
}

const w = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

function offer(menus: string, acts: string, likely: string, unlikely = '', never = ''): UsualOffer {
  return {
    menuKinds: w(menus),
    activities: w(acts),
    likely: w(likely),
    unlikely: w(unlikely),
    never: w(never),
  };
}

const SUPPORTED_WORK =
  'one_task_at_a_time step_by_step visual_steps repeat_explanation fixed_contact greeting_watch accompany_first no_phone';
const BARRIER_FREE = 'wheelchair_access accessible_toilet no_stairs';
const OPEN_PLACE =
  'irregular_ok same_day_cancel can_decline self_paced no_deadline frequent_rest accompany_first';

const USUAL: Readonly<Record<string, UsualOffer>> = {
  continuous_employment_b: offer(
    'welfare_workplace_use visit_observe',
    'parts_assembly box_folding label_sticking envelope_stuffing inspection packing data_entry destemming linen_laundry',
    `${SUPPORTED_WORK} seated_work frequent_rest self_paced gentle_feedback no_customer_contact few_words accessible_toilet weekday_only`,
    'online_only evening_weekend one_on_one bring_children',
  ),
  continuous_employment_a: offer(
    'welfare_workplace_use visit_observe',
    'packing picking inspection data_entry bento_packing produce_bagging floor_cleaning',
    `${SUPPORTED_WORK} frequent_rest weekday_only`,
    'online_only no_deadline irregular_ok bring_children',
  ),
  employment_transition: offer(
    'welfare_workplace_use work_experience visit_observe',
    'data_entry envelope_stuffing document_filing label_sticking document_scanning observe_only',
    `${SUPPORTED_WORK} seated_work gradual_increase gentle_feedback weekday_only no_cost`,
    'evening_weekend bring_children',
  ),
  certified_work_training: offer(
    'work_experience visit_observe',
    'floor_cleaning packing shelf_stocking weeding linen_laundry document_filing',
    'step_by_step gradual_increase fixed_contact accompany_first greeting_watch short_session repeat_explanation',
    'online_only bring_children',
  ),
  work_readiness_center: offer(
    'life_rhythm work_experience visit_observe',
    'rhythm_practice envelope_stuffing label_sticking data_entry observe_only',
    `${OPEN_PLACE} gradual_increase small_group short_session gentle_feedback greeting_watch no_cost weekday_only`,
    'evening_weekend bring_children reward_hoped',
  ),
  community_activity_center: offer(
    'gathering_place hobby_culture life_rhythm',
    'be_quietly accessory_making hobby_circle chat_gathering rhythm_practice pottery_craft',
    `${OPEN_PLACE} greeting_watch gentle_feedback weekday_only`,
    'online_only evening_weekend bring_children',
  ),
  day_service_elderly: offer(
    'volunteer_role work_experience visit_observe',
    'conversation_partner recreation_assist drink_serving facility_meal_assist hair_drying_assist dish_washing linen_laundry seasonal_decoration music_performance board_game_partner equipment_cleaning',
    `${BARRIER_FREE} short_session greeting_watch assistant_beside infection_care no_cost no_alcohol_gambling weekday_only`,
    'online_only quiet_place bring_children',
  ),
  special_nursing_home: offer(
    'volunteer_role work_experience visit_observe',
    'linen_laundry bed_making equipment_cleaning disinfecting facility_garden event_setup seasonal_decoration conversation_partner music_performance walk_companion dish_washing',
    `${BARRIER_FREE} infection_care greeting_watch evening_weekend no_cost no_alcohol_gambling`,
    'online_only bring_children',
  ),
  elderly_home_yogo: offer(
    'temporary_housing volunteer_role',
    'temporary_stay conversation_partner facility_garden linen_laundry event_setup seasonal_decoration',
    `${BARRIER_FREE} meals_arranged private_room greeting_watch infection_care no_alcohol_gambling`,
    'online_only bring_children family_attends_too',
  ),
  care_house: offer(
    'temporary_housing volunteer_role',
    'temporary_stay conversation_partner facility_garden event_setup drink_serving music_performance',
    `${BARRIER_FREE} meals_arranged private_room greeting_watch infection_care`,
    'online_only bring_children',
  ),
  group_home: offer(
    'housing_settlement temporary_housing volunteer_role',
    'temporary_stay rhythm_practice conversation_partner facility_garden',
    'private_room meals_arranged small_group greeting_watch fixed_contact',
    'online_only bring_children family_attends_too',
  ),
  temporary_shelter: offer(
    'temporary_housing housing_settlement',
    'temporary_stay rhythm_practice',
    'exit_support private_room meals_arranged no_personal_questions no_cost accompany_first',
    'online_only wheelchair_access',
  ),
  nursery: offer(
    'volunteer_role space_sharing parenting_connection',
    'toy_cleaning teaching_material_making seasonal_decoration facility_garden event_setup reading_aloud parent_child_gathering',
    'infection_care no_photo no_cost no_alcohol_gambling weekday_only short_session',
    'online_only quiet_place',
  ),
  childcare_support_base: offer(
    'parenting_connection gathering_place volunteer_role',
    'parent_child_gathering chat_gathering parenting_senior_talk toy_cleaning reading_aloud child_play seasonal_decoration',
    'bring_children family_attends_too irregular_ok can_decline no_cost no_alcohol_gambling weekday_only infection_care',
    'online_only quiet_place evening_weekend',
  ),
  childrens_hall: offer(
    'volunteer_role gathering_place',
    'child_play after_school_space homework_help toy_cleaning reading_aloud board_game_partner event_setup',
    'bring_children adult_supervision irregular_ok no_cost no_alcohol_gambling',
    'online_only quiet_place',
  ),
  welfare_facility_other: offer(
    'volunteer_role work_experience space_sharing visit_observe',
    'event_setup facility_garden floor_cleaning linen_laundry disinfecting seasonal_decoration conversation_partner music_performance',
    `${BARRIER_FREE} greeting_watch accompany_first infection_care no_cost no_alcohol_gambling`,
    'online_only',
  ),
  medical_facility: offer(
    'volunteer_role work_experience',
    'equipment_cleaning linen_laundry disinfecting document_filing facility_garden flower_bed_care',
    `${BARRIER_FREE} infection_care no_cost no_alcohol_gambling weekday_only`,
    'online_only bring_children',
  ),
  childrens_cafeteria: offer(
    'meal_together volunteer_role',
    'join_meal childrens_cafeteria_staff serving food_prep dish_washing cooking_meal pantry_sorting child_play',
    'meal_provided family_attends_too bring_children irregular_ok can_decline greeting_watch adult_supervision evening_weekend no_alcohol_gambling',
    'online_only quiet_place no_group_activity reward_hoped',
  ),
  salon: offer(
    'gathering_place hobby_culture volunteer_role',
    'chat_gathering drink_serving salon_host hall_setup hobby_circle board_game_partner join_meal',
    'irregular_ok can_decline seated_work greeting_watch weekday_only short_session',
    'online_only few_words away_from_neighbors evening_weekend',
    'no_group_activity',
  ),
  ibasho: offer(
    'gathering_place hobby_culture',
    'be_quietly chat_gathering board_game_partner game_event join_meal hobby_circle',
    `${OPEN_PLACE} no_personal_questions nickname_ok few_words gentle_feedback greeting_watch`,
    'reward_hoped',
  ),
  community_cafe: offer(
    'gathering_place volunteer_role work_experience',
    'drink_serving chat_gathering serving dish_washing bread_sweets customer_greeting',
    'accompany_first short_session gradual_increase irregular_ok',
    'online_only bring_children',
  ),
  neighborhood_association: offer(
    'volunteer_role instructor_role',
    'litter_picking park_maintenance weeding flower_bed_care hall_setup newsletter_delivery neighborhood_patrol festival_help disaster_drill_help garbage_out_help',
    'short_session irregular_ok evening_weekend no_cost reward_unneeded',
    'online_only away_from_neighbors reward_hoped',
  ),
  district_shakyo: offer(
    'volunteer_role gathering_place',
    'elderly_call salon_host hall_setup small_help newsletter_delivery event_setup pantry_sorting',
    'accompany_first greeting_watch irregular_ok short_session no_cost',
    'online_only away_from_neighbors reward_hoped',
  ),
  volunteer_group: offer(
    'volunteer_role',
    'small_help litter_picking elderly_call conversation_partner school_route_watch reading_aloud flower_bed_care',
    'irregular_ok can_decline gradual_increase no_cost reward_unneeded',
    'reward_hoped',
  ),
  npo: offer(
    'volunteer_role work_experience gathering_place',
    'event_setup donation_sorting envelope_stuffing data_entry web_update flyer_design article_writing chat_gathering',
    'irregular_ok accompany_first gradual_increase gentle_feedback self_paced',
  ),
  school: offer(
    'volunteer_role',
    'school_route_watch library_work flower_bed_care weeding teaching_material_making homework_help',
    'short_session weekday_only no_photo no_cost no_alcohol_gambling',
    'online_only evening_weekend reward_hoped',
  ),
  learning_support_place: offer(
    'learning_support volunteer_role',
    'homework_help reading_aloud language_teaching',
    'small_group one_on_one adult_supervision evening_weekend no_cost no_alcohol_gambling',
    'reward_hoped',
  ),
  public_hall: offer(
    'hobby_culture volunteer_role space_sharing',
    'library_work book_reuse hall_setup hobby_circle exhibition digital_archive flower_bed_care event_setup be_quietly',
    `${BARRIER_FREE} quiet_place evening_weekend irregular_ok no_cost no_alcohol_gambling`,
    'online_only reward_hoped',
  ),
  culture_sports_club: offer(
    'hobby_culture instructor_role',
    'hobby_circle sports_instructor music_performance music_instructor craft_instructor board_game_partner exhibition',
    'evening_weekend can_decline irregular_ok',
    'online_only no_cost no_group_activity reward_hoped',
  ),
  parents_circle: offer(
    'parenting_connection peer_group',
    'parent_child_gathering peer_meeting chat_gathering parenting_senior_talk',
    'bring_children family_attends_too irregular_ok can_decline',
    'quiet_place reward_hoped',
    'no_group_activity',
  ),
  farm: offer(
    'work_experience nature_animal',
    'weeding sowing seedling_care harvest_vegetable produce_sorting produce_bagging destemming field_tidying',
    'no_customer_contact no_phone few_words one_task_at_a_time no_group_activity quiet_place morning_only short_session mask_hat_ok avoid_crowds',
    'online_only seated_work avoid_heat_cold wheelchair_access accessible_toilet animal_plant_allergy transit_ok',
  ),
  forestry_fishery: offer(
    'work_experience nature_animal',
    'net_mending mushroom_work firewood_making packing',
    'no_customer_contact no_phone few_words morning_only mask_hat_ok',
    'online_only avoid_heat_cold wheelchair_access no_blades_fire transit_ok low_smell',
  ),
  shop: offer(
    'work_experience',
    'shelf_stocking price_tagging backyard_work sign_lettering shop_keeping customer_greeting flyer_distribution floor_cleaning',
    'short_session gradual_increase no_blades_fire no_machinery evening_weekend',
    'online_only quiet_place away_from_neighbors bring_children',
  ),
  restaurant: offer(
    'work_experience',
    'food_prep dish_washing bento_packing kitchen_cleaning bread_sweets pickles_processing serving floor_cleaning',
    'short_session evening_weekend meal_provided no_phone',
    'online_only seated_work short_standing no_blades_fire quiet_place low_smell food_allergy bring_children',
  ),
  manufacturer: offer(
    'work_experience visit_observe',
    'packing inspection parts_assembly box_folding label_sticking floor_cleaning waste_sorting',
    'no_customer_contact no_phone few_words one_task_at_a_time predictable_routine visual_steps weekday_only',
    'online_only no_machinery quiet_place no_deadline bring_children evening_weekend',
  ),
  office_company: offer(
    'work_experience creative_commission online_home_work',
    'data_entry document_scanning shredding envelope_stuffing document_filing stationery_refill web_update flyer_design programming',
    'seated_work no_blades_fire no_machinery no_heights avoid_heat_cold accessible_toilet predictable_routine weekday_only',
    'bring_children evening_weekend',
  ),
  logistics_recycle: offer(
    'work_experience',
    'picking packing waste_sorting clothes_reuse book_reuse bottle_recycle appliance_dismantling loading',
    'no_customer_contact no_phone few_words one_task_at_a_time predictable_routine',
    'online_only seated_work avoid_heavy_lifting avoid_heat_cold quiet_place no_deadline',
  ),
  construction_landscape: offer(
    'work_experience',
    'pruning_cleanup weeding painting simple_repair firewood_making sign_lettering',
    'no_customer_contact no_phone few_words mask_hat_ok',
    'online_only seated_work avoid_heavy_lifting avoid_heat_cold no_heights no_machinery wheelchair_access accessible_toilet transit_ok',
  ),
  cooperative: offer(
    'work_experience volunteer_role',
    'produce_sorting produce_bagging shelf_stocking packing pantry_sorting envelope_stuffing delivery',
    'no_phone one_task_at_a_time short_session weekday_only',
    'online_only',
  ),
  temple_shrine: offer(
    'volunteer_role gathering_place space_sharing',
    'weeding litter_picking floor_cleaning flower_bed_care hall_setup calligraphy be_quietly',
    'quiet_place few_words no_group_activity self_paced irregular_ok no_cost morning_only',
    'online_only no_stairs wheelchair_access reward_hoped',
  ),
  university: offer(
    'volunteer_role work_experience learning_support',
    'library_work document_filing data_entry language_teaching exhibition local_survey hobby_circle',
    `${BARRIER_FREE} quiet_place no_cost weekday_only`,
    'bring_children',
  ),
  municipal_office: offer(
    'work_experience visit_observe',
    'document_scanning shredding envelope_stuffing document_filing mail_sorting data_entry park_maintenance digital_archive',
    `${BARRIER_FREE} seated_work no_customer_contact no_phone step_by_step predictable_routine weekday_only no_cost no_alcohol_gambling`,
    'online_only evening_weekend reward_hoped',
  ),
  online_host: offer(
    'online_home_work creative_commission gathering_place',
    'online_gathering data_entry illustration transcription web_update video_editing article_writing',
    'online_only written_communication self_paced nickname_ok no_touch avoid_crowds away_from_neighbors few_words evening_weekend',
    'meal_provided pickup_needed',
  ),
  vacant_house_owner: offer(
    'space_sharing',
    'weeding floor_cleaning simple_repair hall_setup',
    'quiet_place small_group few_words no_customer_contact',
    'online_only wheelchair_access no_stairs accessible_toilet',
  ),
  chamber_of_commerce: offer(
    'visit_observe work_experience',
    'observe_only festival_help envelope_stuffing local_survey document_filing',
    'weekday_only accompany_first',
    'online_only bring_children',
  ),
  small_hub: offer(
    'volunteer_role gathering_place work_experience',
    'wild_produce_processing pickles_processing shelf_stocking price_tagging chat_gathering shopping_assist delivery snow_shoveling',
    'greeting_watch irregular_ok short_session gradual_increase',
    'online_only away_from_neighbors transit_ok',
  ),
};

const NOTHING = offer('', '', '');

/** The usual offer of a kind of host; nothing for an unknown kind. */
export function usualOffer(hostKind: string): UsualOffer {
  return USUAL[hostKind] ?? NOTHING;
}
