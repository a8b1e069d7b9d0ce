import CalendarDays from 'lucide-react/icons/calendar-days';
import Leaf from 'lucide-react/icons/leaf';
import RouteIcon from 'lucide-react/icons/route';
import Sparkles from 'lucide-react/icons/sparkles';
import Star from 'lucide-react/icons/star';
import type { AidTopic } from '~/domain/people/rules';

/** The questions of a talk, as they are called and drawn in its head. */
export const topics = [
  { topic: 'wishes', label: 'やりたい こと', Drawing: Sparkles },
  { topic: 'strengths', label: 'すきな こと', Drawing: Star },
  { topic: 'considerations', label: 'あんしん', Drawing: Leaf },
  { topic: 'time', label: 'いつ', Drawing: CalendarDays },
  { topic: 'travel', label: '行き方', Drawing: RouteIcon },
] as const satisfies readonly { topic: AidTopic; label: string; Drawing: typeof Leaf }[];
