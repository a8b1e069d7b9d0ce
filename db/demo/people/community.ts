import { addDays } from '~/lib/japanese-date';
import type { StaffRows } from '../agencies';
import { idFor } from '../ids';
import { referenceOf } from '~/domain/community/reference';
import type { GapRow, LeadRow, PublicOfferRow, WishRow } from '../rows';
import type { Town } from '../town';

export interface CommunityRows {
  gaps: GapRow[];
  leads: LeadRow[];
  publicOffers: PublicOfferRow[];
  wishes: WishRow[];
}

interface GapIdea {
  key: string;
  area: string;
  kind: string;
  menu?: string;
  considerations?: string[];
  slots?: string[];
  note: string;
  status: NonNullable<GapRow['status']>;
  days: number;
  deferReason?: string;
}

const MORNINGS = ['mon_am', 'tue_am', 'wed_am', 'thu_am', 'fri_am'];

const GAPS: GapIdea[] = [
  {
    key: 'quiet-minato',
    area: 'minato',
    kind: 'no_quiet_option',
    menu: 'gathering_place',
    considerations: ['quiet_place'],
    slots: MORNINGS,
    note: '午前に静かに過ごせる席が足りない。午後だけ開いている。',
    status: 'observed',
    days: 6,
  },
  {
    key: 'pickup-kitayama',
    area: 'kitayama',
    kind: 'no_transport',
    considerations: ['pickup_needed'],
    note: '送り迎えのある所が一つもない。',
    status: 'observed',
    days: 11,
  },
  {
    key: 'quiet-kitayama',
    area: 'kitayama',
    kind: 'no_quiet_option',
    menu: 'gathering_place',
    considerations: ['quiet_place'],
    slots: MORNINGS,
    note: '静かな場所がまだない。山あいで集まる所が少ない。',
    status: 'raised',
    days: 40,
  },
  {
    key: 'evening-nishimachi',
    area: 'nishimachi',
    kind: 'no_time_slot',
    menu: 'gathering_place',
    slots: ['mon_evening', 'tue_evening', 'wed_evening', 'thu_evening', 'fri_evening'],
    note: '夕方に開いている居場所がなかった。',
    status: 'resolved',
    days: 60,
  },
  {
    key: 'youth-higashihama',
    area: 'higashihama',
    kind: 'no_youth_option',
    menu: 'gathering_place',
    note: '若い人が行ける場がない。',
    status: 'assigned',
    days: 75,
  },
  {
    key: 'work-kawabata',
    area: 'kawabata',
    kind: 'no_menu',
    menu: 'work_experience',
    considerations: ['short_session'],
    note: '週に一度、二時間だけの仕事が足りない。',
    status: 'in_development',
    days: 95,
  },
  {
    key: 'parents-minamihara',
    area: 'minamihara',
    kind: 'no_parent_child',
    menu: 'parenting_connection',
    slots: ['sun_am'],
    note: '親子で行ける日曜の場がない。',
    status: 'in_development',
    days: 170,
  },
  {
    key: 'housing-honmachi',
    area: 'honmachi',
    kind: 'no_housing',
    menu: 'temporary_housing',
    note: '短い間の住まいが足りない。',
    status: 'deferred',
    days: 120,
    deferReason: '建物の改修が終わる来年度に見直す。',
  },
];

interface LeadIdea {
  key: string;
  name: string;
  area: string;
  hostKind: string;
  stage: NonNullable<LeadRow['stage']>;
  source: string;
  gap?: string;
  note: string;
  nextIn?: number;
  /** Part of the name of the host it became. */
  host?: string;
}

/** What is done next with a lead of a stage. */
const NEXT_STEPS: Readonly<Record<string, string>> = {
  noticed: '電話して、訪ねる日を決める',
  contacted: '訪ねて、空いている時間を見る',
  visited: 'できることを一つ聞く',
  offer_found: 'ためす日を決める',
  trial: 'ためしたあとの様子を聞く',
};

const LEADS: LeadIdea[] = [
  {
    key: 'ferry',
    name: 'みなとの渡船待合所',
    area: 'minato',
    hostKind: 'small_hub',
    stage: 'noticed',
    source: 'walk',
    gap: 'quiet-minato',
    note: '午前は人が少なく、いすと窓がある。',
    nextIn: 5,
  },
  {
    key: 'net',
    name: '入船の網小屋',
    area: 'minato',
    hostKind: 'forestry_fishery',
    stage: 'noticed',
    source: 'resident_voice',
    note: '座ってできる手の仕事がありそう。',
    nextIn: 12,
  },
  {
    key: 'hall',
    name: '杉谷の集会所',
    area: 'kitayama',
    hostKind: 'neighborhood_association',
    stage: 'contacted',
    source: 'council',
    gap: 'quiet-kitayama',
    note: '平日の午前は空いている。電話で話した。',
    nextIn: 2,
  },
  {
    key: 'taxi',
    name: '北山の乗合タクシー',
    area: 'kitayama',
    hostKind: 'logistics_recycle',
    stage: 'visited',
    source: 'introduced_by_host',
    gap: 'pickup-kitayama',
    note: '朝の便に一席の余りがある日を聞いた。',
    nextIn: 8,
  },
  {
    key: 'print',
    name: '川端の印刷所',
    area: 'kawabata',
    hostKind: 'manufacturer',
    stage: 'offer_found',
    source: 'chamber',
    gap: 'work-kawabata',
    note: '折り込みの日だけ、二時間の仕事がある。',
    nextIn: 6,
  },
  {
    key: 'tea',
    name: '西町の茶問屋',
    area: 'nishimachi',
    hostKind: 'shop',
    stage: 'trial',
    source: 'platform_event',
    note: '袋づめを一日ためしてもらった。',
    nextIn: 9,
  },
  {
    key: 'nursery',
    name: 'はらっぱ保育園',
    area: 'minamihara',
    hostKind: 'nursery',
    stage: 'registered',
    source: 'council',
    gap: 'parents-minamihara',
    note: '日曜の遊戯室を使えることになった。',
    host: 'はらっぱ保育園',
  },
  {
    key: 'npo',
    name: '子そだて手つなぎ',
    area: 'minamihara',
    hostKind: 'npo',
    stage: 'registered',
    source: 'introduced_by_host',
    gap: 'parents-minamihara',
    note: '日曜のひろばを開く人がいる。',
    host: 'NPO法人 子そだて手つなぎ',
  },
  {
    key: 'bath',
    name: '旭町の銭湯',
    area: 'honmachi',
    hostKind: 'shop',
    stage: 'not_now',
    source: 'walk',
    note: '開店前のそうじを頼めそう。春にもう一度。',
    nextIn: 130,
  },
  {
    key: 'print-2',
    name: '松原の看板店',
    area: 'higashihama',
    hostKind: 'manufacturer',
    stage: 'declined',
    source: 'company_csr',
    note: 'いまは一人で手いっぱいとのこと。',
  },
];

interface OfferIdea {
  key: string;
  area: string;
  what: string;
  where: string;
  when: string;
  remark: string;
  contactName: string;
  contact: string;
  days: number;
  stage: 'noticed' | 'contacted' | 'declined';
}

/** What came over the open form: two wait, one was telephoned about, one was turned away. */
const OFFERS: OfferIdea[] = [
  {
    key: 'tatami',
    area: 'honmachi',
    what: '店の二階の座敷を、午前だけ使ってもらえます。',
    where: '本町の商店街の中ほど',
    when: '月曜と木曜の午前',
    remark: '階段があります。冬は暖房が弱めです。',
    contactName: 'ふとんの店 いろは',
    contact: '000-900-0021',
    days: 2,
    stage: 'noticed',
  },
  {
    key: 'mikan',
    area: 'kitayama',
    what: 'みかんの選別を、話さずに二人でできます。',
    where: '坂の上の選果場',
    when: '12月から2月の平日、一日二時間',
    remark: '足もとが冷えます。座ってできます。',
    contactName: '北山みかん園',
    contact: 'mikan@kitayama.example',
    days: 5,
    stage: 'noticed',
  },
  {
    key: 'repair',
    area: 'kawabata',
    what: '自転車の修理を教えられます。',
    where: '川端の橋のたもと',
    when: '土曜の午後、相談して',
    remark: '',
    contactName: '川端サイクル',
    contact: '000-900-0022',
    days: 16,
    stage: 'contacted',
  },
  {
    key: 'sale',
    area: 'chuo',
    what: '健康食品の説明会を開きたい。',
    where: '',
    when: 'いつでも',
    remark: '',
    contactName: '',
    contact: '',
    days: 30,
    stage: 'declined',
  },
];

const WISHES: {
  area: string;
  saidBy: string;
  words: string;
  menus: string[];
  activities: string[];
  status: 'received' | 'open' | 'answered' | 'closed';
  days: number;
}[] = [
  {
    area: 'chuo',
    saidBy: 'neighborhood_association',
    words: '男性の集まる機会をつくりたい。',
    menus: ['instructor_role', 'gathering_place'],
    activities: ['cooking_instructor'],
    status: 'open',
    days: 35,
  },
  {
    area: 'kitayama',
    saidBy: 'neighborhood_association',
    words: '草取りの人手がほしい。お茶を飲む所もつくりたい。',
    menus: ['volunteer_role'],
    activities: ['weeding', 'chat_gathering'],
    status: 'open',
    days: 18,
  },
  {
    area: 'minato',
    saidBy: 'shop',
    words: '空いた店を、だれかが来られる場所にしたい。',
    menus: ['space_sharing', 'gathering_place'],
    activities: ['be_quietly'],
    status: 'open',
    days: 50,
  },
  {
    area: 'higashidai',
    saidBy: 'school',
    words: '登下校の角に立ってくれる人がいると助かる。',
    menus: ['volunteer_role'],
    activities: ['school_route_watch'],
    status: 'answered',
    days: 90,
  },
  {
    area: 'minamihara',
    saidBy: 'parents_circle',
    words: '日曜に親子で行ける所がほしい。',
    menus: ['parenting_connection'],
    activities: ['parent_child_gathering'],
    status: 'closed',
    days: 175,
  },
  {
    area: 'kawabata',
    saidBy: 'district_shakyo',
    words: 'だれでも気軽に集える場が身近にはない。',
    menus: ['gathering_place'],
    activities: ['chat_gathering'],
    status: 'open',
    days: 27,
  },
  {
    area: 'nishimachi',
    saidBy: 'resident',
    words: '夜に、だれかと晩ごはんを食べられる所がほしい。',
    menus: [],
    activities: [],
    status: 'received',
    days: 1,
  },
  {
    area: 'kawabata',
    saidBy: 'office_company',
    words: '会社の花だんを、いっしょに世話してくれる人がいたらいい。',
    menus: [],
    activities: [],
    status: 'received',
    days: 4,
  },
];

/** Gaps, leads and voices of みなも市, in all states. */
export function makeCommunity(
  town: Town,
  staff: StaffRows,
  hosts: readonly { id: string; name: string }[],
): CommunityRows {
  const id = (what: string): string => idFor(`${town.name} ${what}`);
  const has = ({ area }: { area: string }): boolean => town.areas.some(({ key }) => key === area);
  const community = staff.userId('community');
  const offers = OFFERS.filter(has);
  const settled = ['assigned', 'in_development', 'resolved'];
  const since = (days: number): Date => new Date(`${addDays(town.today, -days)}T02:00:00Z`);
  return {
    gaps: GAPS.filter(has).map((gap) => ({
      id: id(`gap ${gap.key}`),
      areaId: town.areaId(gap.area),
      kind: gap.kind,
      menuKind: gap.menu ?? null,
      considerations: gap.considerations ?? [],
      slots: gap.slots ?? [],
      note: gap.note,
      status: gap.status,
      deferReason: gap.deferReason ?? '',
      raisedBy: gap.status === 'observed' ? staff.userId('coordinator') : staff.userId('multi-agency'),
      assignedTo: settled.includes(gap.status) ? community : null,
      createdAt: since(gap.days),
    })),
    leads: [
      ...LEADS.filter(has).map((lead) => ({
        id: id(`lead ${lead.key}`),
        name: lead.name,
        areaId: town.areaId(lead.area),
        hostKind: lead.hostKind,
        stage: lead.stage,
        source: lead.source,
        gapId: lead.gap ? id(`gap ${lead.gap}`) : null,
        hostId: lead.host ? (hosts.find(({ name }) => name === lead.host)?.id ?? null) : null,
        note: lead.note,
        nextWhat: lead.nextIn === undefined ? '' : (NEXT_STEPS[lead.stage] ?? ''),
        nextOn: lead.nextIn === undefined ? null : addDays(town.today, lead.nextIn),
        ownerUserId: community,
        createdAt: since(90),
      })),
      ...offers.map((offer) => ({
        id: id(`lead offer ${offer.key}`),
        name: offer.what,
        areaId: town.areaId(offer.area),
        stage: offer.stage,
        source: 'resident_voice',
        closeReason: offer.stage === 'declined' ? '物を売る会でした。' : '',
        ownerUserId: offer.stage === 'noticed' ? null : community,
        createdAt: since(offer.days),
      })),
    ],
    publicOffers: offers.map((offer, index) => ({
      id: id(`public offer ${offer.key}`),
      leadId: id(`lead offer ${offer.key}`),
      reference: referenceOf(20_417 + index * 7_919),
      what: offer.what,
      whereText: offer.where,
      whenText: offer.when,
      remark: offer.remark,
      contactName: offer.contactName,
      contact: offer.contact,
      contactErasedAt: offer.stage === 'declined' ? since(offer.days - 1) : null,
      receivedAt: since(offer.days),
    })),
    wishes: WISHES.filter(has).map((wish, index) => ({
      id: id(`wish ${index}`),
      areaId: town.areaId(wish.area),
      saidBy: wish.saidBy,
      words: wish.words,
      menuKinds: wish.menus,
      activities: wish.activities,
      status: wish.status,
      reference: wish.status === 'received' ? referenceOf(61_803 + index) : null,
      heardOn: addDays(town.today, -wish.days),
    })),
  };
}
