/** What a place usually answers to conditions, by the sort of place; each answer is a slug of `consideration`. */
export interface Setting {
  yes: string[];
  partly: string[];
  no: string[];
}

const setting = (yes: string, partly: string, no: string): Setting => ({
  yes: yes.split(' '),
  partly: partly.split(' '),
  no: no === '' ? [] : no.split(' '),
});

export const SETTINGS = {
  /** A quiet desk or workbench indoors. */
  desk: setting(
    'quiet_place few_words seated_work one_task_at_a_time earplug_ok self_paced no_phone no_customer_contact fixed_contact memo_ok mask_hat_ok short_session irregular_ok no_heights no_blades_fire avoid_heat_cold',
    'own_space gradual_increase no_deadline visual_steps frequent_rest same_day_cancel',
    'evening_weekend',
  ),
  /** Fields, gardens, woods, the shore. */
  outdoor: setting(
    'no_group_activity few_words self_paced mask_hat_ok frequent_rest gear_lent no_phone no_customer_contact can_decline',
    'avoid_heat_cold short_session pickup_needed accessible_toilet small_group gradual_increase',
    'seated_work wheelchair_access short_standing',
  ),
  /** A kitchen with a team. */
  kitchen: setting(
    'assistant_beside visible_role step_by_step meal_provided small_group greeting_watch gear_lent no_phone',
    'short_standing quiet_place few_words seated_work gradual_increase',
    'no_blades_fire low_smell',
  ),
  /** A counter with customers. */
  counter: setting(
    'visible_role fixed_contact short_session greeting_watch repeat_explanation gear_lent accompany_first',
    'few_words no_customer_contact short_standing gentle_feedback frequent_rest',
    'quiet_place seated_work',
  ),
  /** The back of a shop: shelves, boxes, price tags. */
  backroom: setting(
    'few_words no_customer_contact one_task_at_a_time no_phone memo_ok short_session mask_hat_ok small_group',
    'quiet_place seated_work avoid_heavy_lifting frequent_rest self_paced',
    'wheelchair_access',
  ),
  /** A lively gathering. */
  gathering: setting(
    'no_cost can_decline irregular_ok same_day_cancel no_personal_questions nickname_ok family_attends_too accompany_first greeting_watch walking_distance',
    'quiet_place few_words small_group evening_weekend accessible_toilet',
    'no_group_activity no_touch',
  ),
  /** A calm place to be, alone or nearly. */
  lounge: setting(
    'quiet_place few_words can_decline irregular_ok nickname_ok no_personal_questions earplug_ok no_group_activity no_cost same_day_cancel mask_hat_ok self_paced',
    'own_space one_on_one soft_light walking_distance evening_weekend',
    'meal_provided',
  ),
  /** At home, by screen and letter. */
  home: setting(
    'online_only no_phone few_words self_paced written_communication no_photo no_group_activity quiet_place no_cost',
    'gradual_increase no_deadline short_session evening_weekend',
    '',
  ),
  /** A welfare facility with staff beside. */
  facility: setting(
    'wheelchair_access accessible_toilet no_stairs greeting_watch assistant_beside fixed_contact step_by_step frequent_rest emergency_protocol infection_care weekday_only',
    'quiet_place few_words short_session gradual_increase seated_work',
    'evening_weekend',
  ),
  /** A workshop with machines near. */
  workshop: setting(
    'few_words one_task_at_a_time predictable_routine no_customer_contact visual_steps no_phone fixed_contact weekday_only',
    'seated_work quiet_place frequent_rest short_session transport_paid',
    'no_machinery wheelchair_access',
  ),
  /** A room to live in for a while. */
  stay: setting(
    'meals_arranged private_room exit_support greeting_watch no_alcohol_gambling',
    'quiet_place few_words no_stairs accessible_toilet',
    'bring_children',
  ),
  /** With children, adults beside. */
  children: setting(
    'visible_role accompany_first gear_lent nickname_ok no_alcohol_gambling adult_supervision greeting_watch',
    'short_session few_words small_group gentle_feedback',
    'quiet_place one_on_one',
  ),
  /** For families with small children. */
  family: setting(
    'bring_children family_attends_too no_cost no_personal_questions nickname_ok irregular_ok accessible_toilet',
    'walking_distance quiet_place evening_weekend',
    'few_words',
  ),
} satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;
