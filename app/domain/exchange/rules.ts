import { allowed, refuse, type Decision } from '~/domain/kernel/errors';
import type { Outcome } from './sorting/plan';

/** A run as it is stored. */
export interface RunFacts {
  /** preview | running | stopped | done | failed | cancelled | undoing | undone */
  status: string;
  /** Last sign of life of a run at work. */
  heartbeatAt: Date | null;
}

/** `interrupted`: it was at work, but the machine stopped; what was stored is whole, the rest is to be continued. */
export const runStates = [
  ...(['preview', 'running', 'interrupted', 'stopped', 'done', 'failed', 'cancelled'] as const),
  ...(['undoing', 'undone'] as const),
] as const;
export type RunState = (typeof runStates)[number];

export const runStateNames: Record<RunState, string> = {
  preview: '確認待ち',
  running: '取り込んでいます',
  interrupted: '途中で止まりました',
  stopped: '途中で止めました',
  done: '取り込みました',
  failed: '途中で失敗しました',
  cancelled: '取りやめました',
  undoing: '取り消しています',
  undone: '取り消しました',
};

/** A run that is at work stores a chunk within a second or two; after this silence nobody is at it any more. */
const SILENCE_MS = 30_000;

/** The instant before which a last sign of life means that a run is dead. */
export function deadBefore(now: Date): Date {
  return new Date(now.getTime() - SILENCE_MS);
}

/** The instant from which a run with this last sign of life is dead. */
export function deadFrom(heartbeatAt: Date | null): Date {
  return new Date((heartbeatAt?.getTime() ?? 0) + SILENCE_MS + 1_000);
}

export function runState({ status, heartbeatAt }: RunFacts, now: Date): RunState {
  if (status !== 'running') return runStates.find((state) => state === status) ?? 'failed';
  return heartbeatAt !== null && heartbeatAt >= deadBefore(now) ? 'running' : 'interrupted';
}

/** May a list be stored? */
export function mayStart(state: RunState): Decision {
  if (state === 'preview') return allowed;
  if (state === 'running') return refuse('もう取り込みが始まっています。', '終わるまでお待ちください。');
  return refuse(
    `この取込は「${runStateNames[state]}」です。`,
    'もう一度取り込むときは、新しい取込を始めてください。',
  );
}

/** May a run that did not come to its end be taken up again? */
export function mayContinue(state: RunState): Decision {
  if (state === 'interrupted' || state === 'stopped' || state === 'failed') return allowed;
  return refuse(`この取込は「${runStateNames[state]}」なので、続けるところがありません。`);
}

/** May the file be read again, as a new run? */
export function mayRepeat(state: RunState, hasContent: boolean): Decision {
  if (!hasContent) return refuse('元のファイルは残っていません。', 'ファイルを選びなおしてください。');
  if (state === 'running') return refuse('いま取り込んでいます。', '終わってから、もう一度取り込めます。');
  return state === 'undoing'
    ? refuse('いま取り消しています。', '終わってから、もう一度取り込めます。')
    : allowed;
}

/** May a run at work be made to stand? */
export function mayStop(state: RunState): Decision {
  const isUnderWay = state === 'running' || state === 'interrupted';
  return isUnderWay ? allowed : refuse('止められるのは、取り込んでいる間だけです。');
}

/** May what a run has stored be taken back? A run that is at work is stopped first. */
export function mayUndo(state: RunState): Decision {
  if (state === 'running') return refuse('いま取り込んでいます。', '止めてから、取り消してください。');
  if (state === 'undone') return refuse('この取込は、もう取り消しました。');
  return state === 'preview' || state === 'cancelled'
    ? refuse('何も登録していないので、取り消すものがありません。')
    : allowed;
}

/** May a preview be put away? What is stored already is never taken back here. */
export function mayCancel(state: RunState): Decision {
  return state === 'preview' ? allowed : refuse('取りやめられるのは、取り込む前だけです。');
}

/** May two hosts become one? The one that goes ends, so nobody may be taken in there, and a listed one is not lost. */
export function mayMerge(pair: { keptStatus: string; goneStatus: string; livePlacements: number }): Decision {
  if (pair.livePlacements > 0) {
    const reason = `残さないほうの受入先で、${pair.livePlacements}件の受入れが続いています。`;
    return refuse(reason, 'もう一方の受入先を残してください。');
  }
  if (pair.keptStatus === 'pending' && ['listed', 'paused'].includes(pair.goneStatus)) {
    return refuse(
      '載せてある受入先を、確認待ちの受入先に合わせることはできません。',
      '載せてあるほうを残してください。',
    );
  }
  return allowed;
}

/** What became of a row of a list, for tables and files. */
export const outcomeNames: Record<Outcome, string> = {
  added: '新しく登録',
  changed: '更新',
  kept: 'ここで直した内容を残した',
  unchanged: '変わりなし',
  known: '登録ずみ（別の一覧・手入力）',
  repeated: '一覧の中のくり返し',
  outside: '市外',
  unusable: '使えない',
  vanished: '一覧から消えた',
};

/** Levels of areas that municipalities use, from near to wide; others may be given from the command line. */
export const areaLevelNames: Readonly<Record<string, string>> = {
  town: '町丁目',
  association: '自治会の区域',
  elementary: '小学校区',
  junior_high: '中学校区',
  daily_life: '日常生活圏域',
};

/** A level in words; a slug of the municipality's own stands for itself. */
export function areaLevelName(slug: string): string {
  return areaLevelNames[slug] ?? slug;
}
