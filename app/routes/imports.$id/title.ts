import type { RunLine } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';

/** The fact a run's page is about, and what to do with it. */
export function titleOf(run: RunLine): { title: string; lead: string } {
  const added = run.counts['added'] ?? 0;
  switch (run.state) {
    case 'preview':
      return {
        title: `${run.fileName}を取り込む前に`,
        lead: '読み取った内容を確かめてください。まだ何も登録していません。',
      };
    case 'running':
      return { title: '取り込んでいます', lead: 'この画面を閉じても、取り込みは続きます。' };
    case 'interrupted':
      return {
        title: '取り込みが途中で止まっています',
        lead: 'ここまでの分は登録されています。続きから取り込めます。',
      };
    case 'stopped':
      return {
        title: '取り込みを途中で止めました',
        lead: 'ここまでの分は登録されています。続きから取り込めます。',
      };
    case 'undoing':
      return { title: '取り消しています', lead: 'この画面を閉じても、取り消しは続きます。' };
    case 'undone':
      return { title: 'この取込は取り消しました', lead: '人が手を入れたものは残っています。' };
    case 'failed':
      return {
        title: '取り込みが途中で終わりました',
        lead: 'ここまでの分は登録されています。続きから取り込めます。',
      };
    case 'cancelled':
      return { title: 'この取込は取りやめました', lead: '何も登録していません。' };
    case 'done':
      return added > 0
        ? {
            title: `${formatCount(added)}か所を登録しました`,
            lead: '確かめて一覧に載せるまで、支援者の検索では「確認待ち」と出ます。',
          }
        : {
            title: '新しい受入先はありませんでした',
            lead: '前の取込と登録に照らして、二重にならないようにしました。',
          };
  }
}
