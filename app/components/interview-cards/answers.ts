import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Flower2 from 'lucide-react/icons/flower-2';
import HandHelping from 'lucide-react/icons/hand-helping';
import Heart from 'lucide-react/icons/heart';
import Meh from 'lucide-react/icons/meh';
import Smile from 'lucide-react/icons/smile';
import Sprout from 'lucide-react/icons/sprout';
import type { AidAsking } from '~/domain/people/rules';
import type { Picture } from './pictures';

interface AnswerLook {
  readonly label: string;
  readonly Picture: Picture;
}

const unknown: AnswerLook = { label: 'わからない', Picture: CircleQuestionMark };

/** How the answers to a card are drawn and called; none of them is better than another. */
export const answerLooks: Record<AidAsking, Readonly<Record<string, AnswerLook>>> = {
  liking: { yes: { label: 'いい', Picture: Smile }, no: { label: 'いや', Picture: Meh }, unknown },
  how_far: {
    interest: { label: 'すき', Picture: Heart },
    some: { label: 'すこし', Picture: Sprout },
    can_do: { label: 'できる', Picture: Flower2 },
    can_teach: { label: 'おしえる', Picture: HandHelping },
  },
  likeness: {
    can_do: { label: 'にて いる', Picture: Smile },
    some: { label: 'すこし', Picture: Sprout },
    unknown,
  },
  need: {
    yes: { label: 'あんしん', Picture: Smile },
    no: { label: 'どちらでも', Picture: Meh },
    unknown,
  },
  one: { yes: { label: 'これが いい', Picture: Smile } },
  week: {},
};
