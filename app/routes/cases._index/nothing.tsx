import type { CaseView } from '~/domain/people/rules';
import { paths } from '~/paths';
import { EmptyState, LinkButton } from '~/ui';

interface NothingProps {
  /** Whether strengths and the like were asked for. */
  marked: boolean;
  searched: boolean;
  stalled: boolean;
  whose: CaseView;
  mayOpen: boolean;
}

/** A list of cases without any: why, and what to do. */
export function Nothing({ marked, searched, stalled, whose, mayOpen }: NothingProps) {
  if (marked) {
    return (
      <EmptyState
        title="この組み合わせのケースはありません"
        action={<LinkButton to={`${paths.cases()}?whose=all`}>見られるケースをすべて見る</LinkButton>}
      >
        しぼりこみを一つはずすか、「見られるものすべて」「すべて」に広げてください。
      </EmptyState>
    );
  }
  if (stalled) {
    return (
      <EmptyState
        title="止まっているケースはありません"
        action={<LinkButton to={paths.cases()}>担当しているケースを見る</LinkButton>}
      >
        決められた日数のあいだ動きがなく、つぎの日も決まっていないケースが、ここに出ます。
      </EmptyState>
    );
  }
  if (searched) {
    return (
      <EmptyState
        title="その符号や番号のケースは見つかりません"
        action={<LinkButton to={paths.cases()}>一覧に戻る</LinkButton>}
      >
        鳥の名と数字を確かめてください。ほかの機関だけが関わっているケースは、ここには出ません。
      </EmptyState>
    );
  }
  if (whose === 'recent') {
    return (
      <EmptyState
        title="さいきん開いたケースはありません"
        action={<LinkButton to={paths.cases()}>担当しているケースを見る</LinkButton>}
      >
        ケースを開くと、あとからここで、すぐに見つけられます。
      </EmptyState>
    );
  }
  if (whose === 'mine') {
    return (
      <EmptyState
        title="担当しているケースはありません"
        action={<LinkButton to={`${paths.cases()}?whose=all`}>見られるケースをすべて見る</LinkButton>}
      >
        担当になると、ここに出ます。
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="ここに当てはまるケースはありません"
      action={mayOpen ? <LinkButton to={paths.newCase()}>相談を受け付ける</LinkButton> : null}
    >
      名前のない記録を一つ作ると、強みから受入先を探せます。
    </EmptyState>
  );
}
