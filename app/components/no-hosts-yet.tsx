import { Link } from '@remix-run/react';
import { paths } from '~/paths';
import { EmptyState, LinkButton } from '~/ui';

/** A registry with nothing in it: how it is filled, or, for those who may not, who does that. */
export function NoHostsYet({ mayFill }: { mayFill: boolean }) {
  const title = 'まだ受入先がありません';
  if (!mayFill) {
    return (
      <EmptyState title={title}>
        参加支援か地域づくりの担当が、公開データを取り込むか登録すると、ここからさがせます。
      </EmptyState>
    );
  }
  return (
    <EmptyState title={title} action={<LinkButton to={paths.imports()}>公開データを取り込む</LinkButton>}>
      市や WAM NET が公開している施設の一覧を取り込むと、ここからさがせます。
      <Link to={paths.newHost()}>一か所ずつ登録する</Link>こともできます。
    </EmptyState>
  );
}
