import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import { openCaseStatuses, type CaseStatus } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import type { MeetingStatus } from './meeting-rules';

export interface IdeaFacts {
  readonly meeting: MeetingStatus;
  readonly heldOn: Day;
  readonly today: Day;
  readonly itemStatus: string;
  readonly caseStatus: CaseStatus;
  readonly sharedWithMembers: boolean;
}

/** Whether what somebody proposed for a case in a meeting may be written down: from its day on, while the members may hear of the case (CNF-13). */
export function decideIdea(facts: IdeaFacts): Decision {
  if (facts.meeting === 'cancelled') return refuse('この会議は、とりやめになっています。');
  if (facts.itemStatus === 'withdrawn') return refuse('この議題は、取り下げられています。');
  if (!openCaseStatuses.includes(facts.caseStatus)) {
    return refuse(
      'このケースは、もう終わっているか、ほかの符号にまとめられています。',
      '案は、いま動いているケースの議題に書いてください。',
    );
  }
  if (facts.heldOn > facts.today) {
    return refuse('会議の日がまだ来ていません。', '会議で出た案は、会議の日から書けます。');
  }
  return facts.sharedWithMembers
    ? allowed
    : refuse(
        'ご本人の「会議での共有」の同意が、いまはありません。',
        '担当からご本人に確かめてから書いてください。',
      );
}

export interface IdeaState {
  readonly droppedOn: Day | null;
  readonly taken: boolean;
}

/** Where an idea stands: a place came of it, it was let go, or it waits for the coordinator. */
export function ideaState({ droppedOn, taken }: IdeaState): 'taken' | 'dropped' | 'waiting' {
  if (taken) return 'taken';
  return droppedOn === null ? 'waiting' : 'dropped';
}

/** Whether an idea may be let go: as long as it waits. */
export function decideDrop(state: IdeaState): Decision {
  switch (ideaState(state)) {
    case 'taken':
      return refuse('この案からは、もう受入れの候補ができています。', '受入れの画面から見送ってください。');
    case 'dropped':
      return refuse('この案は、もう見送られています。');
    case 'waiting':
      return allowed;
  }
}
