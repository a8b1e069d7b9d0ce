import { formatInstant } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { LinkButton, Notice } from '~/ui';

/** That the reader sees the case only because it was opened in an emergency, and until when. */
export function UrgentNotice({ until }: { until: Date | null }) {
  if (until === null) return null;
  return (
    <Notice
      tone="attention"
      title={`急ぎで開いています（${formatInstant(until)}まで）`}
      actions={<LinkButton to={paths.urgentCase()}>もう要らないので閉じる</LinkButton>}
    >
      読むことだけができます。書き足すことは、担当の機関に頼んでください。開いたことは責任者に知らされ、ご本人に見せる一覧に残ります。
    </Notice>
  );
}
