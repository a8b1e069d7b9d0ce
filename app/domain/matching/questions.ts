/**
 * What to say on the telephone, word for word. Each question is about the place, never about the person:
 * nothing in it tells why it is asked.
 */
const CONDITION_QUESTIONS: Readonly<Record<string, string>> = {
  avoid_heavy_lifting: '重い物を持たずにできることはありますか。',
  one_hand_ok: '片手でできる作業はありますか。',
  seated_work: '座ったままできることはありますか。',
  short_standing: '途中で腰かけながら進めてもよいですか。',
  no_stairs: '階段を使わずに入れますか。',
  wheelchair_access: '車いすのまま中に入れますか。',
  accessible_toilet: '手すりや広さのあるトイレを使えますか。',
  frequent_rest: 'こまめに休憩をはさんでもよいですか。',
  avoid_heat_cold: '暑い日や寒い日は、屋内でできることがありますか。',
  no_fine_motor: '細かい手作業でないことをお願いできますか。',
  slow_pace_walk: '移動はゆっくり歩く速さでもよいですか。',
  assistant_beside: 'そばで手伝ってくださる方はいますか。',
  quiet_place: '静かな席で作業できますか。',
  no_loud_voice: '大きな声を出さなくても済みますか。',
  soft_light: '明かりを少し落とした場所や、まぶしくない席はありますか。',
  low_smell: 'においの少ない場所で過ごせますか。',
  earplug_ok: '耳せんやイヤホンを使っていてもよいですか。',
  own_space: '仕切りのある席や、決まった自分の席を用意できますか。',
  no_touch: '肩をたたくなど、体にふれずに声をかけていただけますか。',
  mask_hat_ok: 'マスクや帽子を着けたままでもよいですか。',
  visual_steps: '手順を、写真や紙で見せていただけますか。',
  large_print: '大きな文字の案内を用意できますか。',
  written_communication: '連絡ややりとりを、メールやメモなど文字でできますか。',
  hearing_support: '正面からゆっくり話すなど、聞こえやすくしていただけますか。',
  small_group: 'いっしょに過ごす人は、5人以下にできますか。',
  one_on_one: '一対一で教えていただけますか。',
  no_group_activity: 'みんなでそろってではなく、一人でできることはありますか。',
  few_words: 'あまり話さずに過ごしてもよいですか。',
  fixed_contact: 'いつも同じ方に担当していただけますか。',
  same_gender_staff: '同じ性別の方に担当していただくことはできますか。',
  avoid_specific_gender: '担当の方と二人きりにならないようにできますか。',
  no_phone: '電話に出ない役割にできますか。',
  no_customer_contact: 'お客さんと話さない役割にできますか。',
  accompany_first: 'はじめのうちは、支援者がいっしょに伺ってもよいですか。',
  no_personal_questions: '家族やこれまでのことを聞かずに、迎えていただけますか。',
  no_photo: '写真や名前を出さないようにしていただけますか。',
  away_from_neighbors: '近所の方と顔を合わせにくい時間や場所はありますか。',
  gentle_feedback: '直してほしいことを、おだやかに伝えていただけますか。',
  visible_role: 'はっきり決まった役割をお願いできますか。',
  nickname_ok: '本名でなく、呼び名で参加してもよいですか。',
  greeting_watch: 'ときどき声をかけて、様子を見ていただけますか。',
  one_task_at_a_time: '一度に一つずつ、作業をお願いできますか。',
  step_by_step: '手順を一つずつ、順番に教えていただけますか。',
  no_deadline: '締切のない作業はありますか。',
  self_paced: '自分のペースで進めてもよいですか。',
  can_decline: '気が向かないときは、断ったり途中でやめたりしてもよいですか。',
  advance_notice: '予定が変わるときは、早めに知らせていただけますか。',
  predictable_routine: '毎回、同じ流れで進められますか。',
  memo_ok: 'メモや写真で確かめながら進めてもよいですか。',
  repeat_explanation: '同じことを何度か聞いてもよいですか。',
  low_reading: '読み書きの少ない作業はありますか。',
  plain_japanese: '短く、やさしい日本語で説明していただけますか。',
  short_session: '1回1時間くらいで帰ってもよいですか。',
  morning_only: '午前中だけでもよいですか。',
  afternoon_only: '午後からでもよいですか。',
  weekday_only: '平日だけでもよいですか。',
  evening_weekend: '夕方や土日にできることはありますか。',
  irregular_ok: '毎回でなく、来られるときだけでもよいですか。',
  same_day_cancel: '休む連絡が当日になってもよいですか。',
  avoid_school_hours: '学校の時間と重ならない曜日や時間はありますか。',
  care_duty_time: '家の用事に合わせて、時間を変えてもよいですか。',
  gradual_increase: '月に1回くらいから、少しずつ増やす形でもよいですか。',
  walking_distance: '近所の方は、歩いて来ていますか。',
  bicycle_distance: '自転車で行っても、停める場所はありますか。',
  transit_ok: 'バスや電車で通えますか。',
  pickup_needed: '送り迎えをしていただくことはできますか。',
  avoid_crowds: '混む時間を外して伺ってもよいですか。',
  online_only: '家でできることや、オンラインでできることはありますか。',
  meet_and_go: '近くで待ち合わせて、いっしょに向かっていただけますか。',
  no_cost: '参加する人にお金がかからないようにできますか。',
  transport_paid: '交通費を出していただくことはできますか。',
  meal_provided: '食事や軽食は出ますか。',
  reward_unneeded: 'お礼なしの手伝いとして受けていただけますか。',
  reward_hoped: '少しでもお礼を出していただくことはできますか。',
  gear_lent: '普段着のままで、道具を貸していただけますか。',
  no_blades_fire: '刃物や火を使わない作業にできますか。',
  no_machinery: '機械を使わない作業にできますか。',
  no_heights: '高い所に上がらない作業にできますか。',
  food_allergy: '食べられない物があるとき、別の物に替えられますか。',
  animal_plant_allergy: '動物や花粉に近づかない場所はありますか。',
  no_alcohol_gambling: 'お酒や賭け事のない場所ですか。',
  emergency_protocol: '急なときの連絡のしかたを、前もって決めておけますか。',
  rest_medication_time: '決まった時間に少し休むことはできますか。',
  adult_supervision: 'いつも大人の方がそばにいますか。',
  guardian_consent: '未成年の人は、保護者の同意があれば参加できますか。',
  infection_care: '手洗いや換気など、かぜの予防をしていますか。',
  same_gender_space: '同じ性別の人だけで過ごせる場所や時間はありますか。',
  bring_children: '子どもを連れて来てもよいですか。',
  family_attends_too: '家族がいっしょに来てもよいですか。',
  meals_arranged: '泊まる人に、食事の用意はありますか。',
  private_room: '一人で使える部屋はありますか。',
  exit_support: '次の住まいを探すことを、いっしょに手伝っていただけますか。',
};

/** The first thing to ask a place nobody has asked yet, by what it would offer. */
const STANCE_QUESTIONS: Readonly<Record<string, string>> = {
  work_experience: '週に一度、二時間ほど、手伝いを受けることを考えられますか。',
  welfare_workplace_use: '定員に余りのある日に、作業に一人加わることを相談できますか。',
  volunteer_role: '月に一度くらいから、手伝いの人を迎えることを考えられますか。',
  instructor_role: '得意なことを教える人を、会に迎えることを考えられますか。',
  creative_commission: '絵や文などの小さな作品づくりを、お願いいただけることはありますか。',
  online_home_work: '家でできる小さな仕事を、分けていただくことはできますか。',
  gathering_place: 'はじめての人が一人で伺って、過ごしてもよいですか。',
  meal_together: 'はじめての人が、いっしょに食事をしに伺ってもよいですか。',
  temporary_housing: '空いている部屋を、しばらくの間使わせていただくことを相談できますか。',
  housing_settlement: '新しく暮らし始める人の見守りを、相談できますか。',
  learning_support: '勉強を見てほしい人、または教えたい人を、迎えていただけますか。',
  parenting_connection: 'はじめての親子が、遊びに伺ってもよいですか。',
  hobby_culture: 'はじめての人が、見学や体験に伺ってもよいですか。',
  life_rhythm: '生活のリズムを整えたい人が、通わせていただくことを相談できますか。',
  nature_animal: '土や動物にふれる時間に、一人加えていただくことはできますか。',
  peer_group: 'はじめての人が、会の集まりに伺ってもよいですか。',
  visit_observe: '一人、見学に伺ってもよいですか。',
  space_sharing: '使っていない時間の部屋や場所を、貸していただくことを相談できますか。',
};

const GENERAL_STANCE_QUESTION = '人を一人迎えていただくことを、考えられますか。';

/** The spoken question for a condition of the taxonomy. */
export function conditionQuestion(slug: string, label: string): string {
  return CONDITION_QUESTIONS[slug] ?? `「${label}」はできますか。`;
}

/** Whether a condition has its own wording. */
export function hasOwnQuestion(slug: string): boolean {
  return slug in CONDITION_QUESTIONS;
}

/** The first question to a place that has not been asked, by the kind of menu it would offer. */
export function stanceQuestion(menuKind: string | undefined): string {
  return (menuKind && STANCE_QUESTIONS[menuKind]) || GENERAL_STANCE_QUESTION;
}

export function hasOwnStanceQuestion(menuKind: string): boolean {
  return menuKind in STANCE_QUESTIONS;
}
