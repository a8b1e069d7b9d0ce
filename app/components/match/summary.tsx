import { paths } from '~/paths';
import { ActionCard, LinkButton } from '~/ui';

/** How many places were found, and what to do with them: three on a sheet of paper, or the lack of any told. */
export function Summary({ places, found, printAt }: { places: number; found: number; printAt: string }) {
  if (found === 0) {
    return (
      <ActionCard
        title={`${places}か所のうち、合う場所はまだ見つかりません。`}
        action={<LinkButton to={paths.gaps()}>足りないと伝える</LinkButton>}
      >
        条件や時間を一つゆるめると見つかることがあります。下の表に、何か所増えるかが出ています。
      </ActionCard>
    );
  }
  return (
    <ActionCard
      title={`${places}か所のうち、${found}か所が見つかりました。`}
      action={
        <LinkButton variant="primary" size="big" to={printAt}>
          A4一枚で印刷する
        </LinkButton>
      }
    >
      上の3か所を、合うところと聞くことを添えて一枚にします。
    </ActionCard>
  );
}
