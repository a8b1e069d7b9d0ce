import ALargeSmall from 'lucide-react/icons/a-large-small';
import Accessibility from 'lucide-react/icons/accessibility';
import AlarmClock from 'lucide-react/icons/alarm-clock';
import Armchair from 'lucide-react/icons/armchair';
import Baby from 'lucide-react/icons/baby';
import Banknote from 'lucide-react/icons/banknote';
import BellRing from 'lucide-react/icons/bell-ring';
import Bike from 'lucide-react/icons/bike';
import BookOpen from 'lucide-react/icons/book-open';
import Briefcase from 'lucide-react/icons/briefcase';
import Brush from 'lucide-react/icons/brush';
import BrushCleaning from 'lucide-react/icons/brush-cleaning';
import Bus from 'lucide-react/icons/bus';
import CakeSlice from 'lucide-react/icons/cake-slice';
import Calculator from 'lucide-react/icons/calculator';
import CalendarOff from 'lucide-react/icons/calendar-off';
import Camera from 'lucide-react/icons/camera';
import CameraOff from 'lucide-react/icons/camera-off';
import Car from 'lucide-react/icons/car';
import ChartNoAxesColumnIncreasing from 'lucide-react/icons/chart-no-axes-column-increasing';
import ChessPawn from 'lucide-react/icons/chess-pawn';
import Clock1 from 'lucide-react/icons/clock-1';
import Coffee from 'lucide-react/icons/coffee';
import Cog from 'lucide-react/icons/cog';
import CookingPot from 'lucide-react/icons/cooking-pot';
import Dog from 'lucide-react/icons/dog';
import Dumbbell from 'lucide-react/icons/dumbbell';
import Ear from 'lucide-react/icons/ear';
import FileText from 'lucide-react/icons/file-text';
import Flame from 'lucide-react/icons/flame';
import Flower from 'lucide-react/icons/flower';
import Footprints from 'lucide-react/icons/footprints';
import Gamepad2 from 'lucide-react/icons/gamepad-2';
import Glasses from 'lucide-react/icons/glasses';
import Guitar from 'lucide-react/icons/guitar';
import Hammer from 'lucide-react/icons/hammer';
import Hand from 'lucide-react/icons/hand';
import HandHeart from 'lucide-react/icons/hand-heart';
import Handshake from 'lucide-react/icons/handshake';
import Headphones from 'lucide-react/icons/headphones';
import HeartHandshake from 'lucide-react/icons/heart-handshake';
import Hourglass from 'lucide-react/icons/hourglass';
import House from 'lucide-react/icons/house';
import KeyRound from 'lucide-react/icons/key-round';
import LampDesk from 'lucide-react/icons/lamp-desk';
import Languages from 'lucide-react/icons/languages';
import Laptop from 'lucide-react/icons/laptop';
import Leaf from 'lucide-react/icons/leaf';
import ListOrdered from 'lucide-react/icons/list-ordered';
import Map from 'lucide-react/icons/map';
import MapPinned from 'lucide-react/icons/map-pinned';
import MegaphoneOff from 'lucide-react/icons/megaphone-off';
import MessageCircleOff from 'lucide-react/icons/message-circle-off';
import MessageCircleQuestionMark from 'lucide-react/icons/message-circle-question-mark';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import MessagesSquare from 'lucide-react/icons/messages-square';
import MicVocal from 'lucide-react/icons/mic-vocal';
import Monitor from 'lucide-react/icons/monitor';
import Mountain from 'lucide-react/icons/mountain';
import Music from 'lucide-react/icons/music';
import Origami from 'lucide-react/icons/origami';
import Palette from 'lucide-react/icons/palette';
import PawPrint from 'lucide-react/icons/paw-print';
import PenLine from 'lucide-react/icons/pen-line';
import PhoneOff from 'lucide-react/icons/phone-off';
import Presentation from 'lucide-react/icons/presentation';
import Puzzle from 'lucide-react/icons/puzzle';
import Repeat from 'lucide-react/icons/repeat';
import Ruler from 'lucide-react/icons/ruler';
import Scissors from 'lucide-react/icons/scissors';
import Search from 'lucide-react/icons/search';
import Snail from 'lucide-react/icons/snail';
import Soup from 'lucide-react/icons/soup';
import Spool from 'lucide-react/icons/spool';
import Store from 'lucide-react/icons/store';
import Sun from 'lucide-react/icons/sun';
import SunDim from 'lucide-react/icons/sun-dim';
import SunMoon from 'lucide-react/icons/sun-moon';
import Target from 'lucide-react/icons/target';
import Telescope from 'lucide-react/icons/telescope';
import ThermometerSun from 'lucide-react/icons/thermometer-sun';
import Ticket from 'lucide-react/icons/ticket';
import Toilet from 'lucide-react/icons/toilet';
import ToyBrick from 'lucide-react/icons/toy-brick';
import Tractor from 'lucide-react/icons/tractor';
import TramFront from 'lucide-react/icons/tram-front';
import TreePine from 'lucide-react/icons/tree-pine';
import TrendingUp from 'lucide-react/icons/trending-up';
import Turtle from 'lucide-react/icons/turtle';
import UserRound from 'lucide-react/icons/user-round';
import UserRoundCheck from 'lucide-react/icons/user-round-check';
import UsersRound from 'lucide-react/icons/users-round';
import Utensils from 'lucide-react/icons/utensils';
import Volleyball from 'lucide-react/icons/volleyball';
import VolumeX from 'lucide-react/icons/volume-x';
import WashingMachine from 'lucide-react/icons/washing-machine';
import Weight from 'lucide-react/icons/weight';
import Wind from 'lucide-react/icons/wind';
import Wrench from 'lucide-react/icons/wrench';
import type { ReactNode } from 'react';
import { HalfHour, OneHour, QuarterHour, ThreeHours, ThreeQuarters, TwoHours } from './dials';

export type Picture = (props: {
  className?: string;
  strokeWidth?: number;
  'aria-hidden'?: 'true';
}) => ReactNode;

/** The picture of every card, by what the card is kept under. */
export const pictures: Readonly<Record<string, Picture>> = {
  'wish:want_talk': MessagesSquare,
  'wish:want_place': Armchair,
  'wish:want_help_others': HandHeart,
  'wish:want_children': ToyBrick,
  'wish:want_elderly': Glasses,
  'wish:want_parent_peers': UsersRound,
  'wish:want_create': Origami,
  'wish:want_cooking': CookingPot,
  'wish:want_music': Music,
  'wish:want_outdoors': TreePine,
  'wish:want_animals': Dog,
  'wish:want_quiet_work': LampDesk,
  'wish:want_digital': Laptop,
  'wish:want_learn': BookOpen,
  'wish:want_teach': Presentation,
  'wish:want_home_first': House,
  'wish:want_rhythm': SunMoon,
  'wish:want_work_someday': Briefcase,
  'wish:want_independent_life': KeyRound,
  'strength:cooking_home': Soup,
  'strength:baking': CakeSlice,
  'strength:cleaning_skill': BrushCleaning,
  'strength:sewing_skill': Spool,
  'strength:handicraft': Scissors,
  'strength:gardening': Flower,
  'strength:household_management': WashingMachine,
  'strength:childcare_experience': Baby,
  'strength:drawing': Palette,
  'strength:writing_skill': PenLine,
  'strength:calligraphy_skill': Brush,
  'strength:photo_skill': Camera,
  'strength:instrument': Guitar,
  'strength:singing': MicVocal,
  'strength:woodwork_skill': Hammer,
  'strength:pc_basic': Monitor,
  'strength:office_experience': FileText,
  'strength:serving_experience': Coffee,
  'strength:sales_experience': Store,
  'strength:machine_repair': Wrench,
  'strength:farming_experience': Tractor,
  'strength:driving_license': Car,
  'strength:caregiving_experience': Accessibility,
  'strength:physical_strength': Dumbbell,
  'strength:sports_skill': Volleyball,
  'strength:game_skill': Gamepad2,
  'strength:board_game_skill': ChessPawn,
  'strength:animal_handling': PawPrint,
  'strength:local_knowledge': Map,
  'strength:foreign_language': Languages,
  'strength:calculation': Calculator,
  'strength:gentle': HandHeart,
  'strength:cheerful': Sun,
  'strength:calm': Leaf,
  'strength:curious': Telescope,
  'strength:considerate': HeartHandshake,
  'strength:good_listener': Ear,
  'strength:steady_worker': Footprints,
  'strength:careful_precise': Ruler,
  'strength:punctual': AlarmClock,
  'strength:solo_focus': Target,
  'strength:team_player': UsersRound,
  'strength:observant': Search,
  'consideration:small_group': UsersRound,
  'consideration:one_on_one': UserRound,
  'consideration:few_words': MessageCircleOff,
  'consideration:fixed_contact': UserRoundCheck,
  'consideration:accompany_first': Handshake,
  'consideration:no_phone': PhoneOff,
  'consideration:no_photo': CameraOff,
  'consideration:no_personal_questions': House,
  'consideration:quiet_place': VolumeX,
  'consideration:no_loud_voice': MegaphoneOff,
  'consideration:soft_light': SunDim,
  'consideration:low_smell': Wind,
  'consideration:earplug_ok': Headphones,
  'consideration:own_space': LampDesk,
  'consideration:large_print': ALargeSmall,
  'consideration:written_communication': MessageSquareText,
  'consideration:one_task_at_a_time': Puzzle,
  'consideration:self_paced': Snail,
  'consideration:can_decline': Hand,
  'consideration:no_deadline': Hourglass,
  'consideration:repeat_explanation': MessageCircleQuestionMark,
  'consideration:predictable_routine': Repeat,
  'consideration:visual_steps': ListOrdered,
  'consideration:advance_notice': BellRing,
  'consideration:avoid_heavy_lifting': Weight,
  'consideration:seated_work': Armchair,
  'consideration:no_stairs': ChartNoAxesColumnIncreasing,
  'consideration:wheelchair_access': Accessibility,
  'consideration:accessible_toilet': Toilet,
  'consideration:frequent_rest': Coffee,
  'consideration:avoid_heat_cold': ThermometerSun,
  'consideration:slow_pace_walk': Turtle,
  'consideration:short_session': Clock1,
  'consideration:irregular_ok': CalendarOff,
  'consideration:gradual_increase': TrendingUp,
  'consideration:no_cost': Banknote,
  'consideration:transport_paid': Ticket,
  'consideration:meal_provided': Utensils,
  'consideration:walking_distance': Footprints,
  'consideration:avoid_crowds': TramFront,
  'consideration:meet_and_go': MapPinned,
  'consideration:no_blades_fire': Flame,
  'consideration:no_machinery': Cog,
  'consideration:no_heights': Mountain,
  'travelMode:walk': Footprints,
  'travelMode:bicycle': Bike,
  'travelMode:bus': Bus,
  'travelMode:car': Car,
  'travelMode:none': House,
  'minutesPerSession:30': HalfHour,
  'minutesPerSession:60': OneHour,
  'minutesPerSession:120': TwoHours,
  'minutesPerSession:180': ThreeHours,
  'travelMinutesMax:15': QuarterHour,
  'travelMinutesMax:30': HalfHour,
  'travelMinutesMax:45': ThreeQuarters,
  'travelMinutesMax:60': OneHour,
};

/** Cards about doing without what the picture shows: it is crossed out. */
export const crossedOut: ReadonlySet<string> = new Set([
  'consideration:no_personal_questions',
  'consideration:no_deadline',
  'consideration:avoid_heavy_lifting',
  'consideration:no_stairs',
  'consideration:avoid_heat_cold',
  'consideration:no_cost',
  'consideration:avoid_crowds',
  'consideration:no_blades_fire',
  'consideration:no_machinery',
  'consideration:no_heights',
]);
