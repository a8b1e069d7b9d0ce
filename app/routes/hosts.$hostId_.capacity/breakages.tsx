import type { ServiceView } from '~/domain/registry/index.server';
import { formatDayShort } from '~/lib/japanese-date';
import { Notice } from '~/ui';

/** What would break and from which day (I2): nobody is moved by it, the coordinator is told. */
export function Breakages({ service }: { service: ServiceView }) {
  const { breakages, toMove } = service;
  if (breakages.length === 0) return null;
  const contact = [service.responsibleDepartment, service.departmentPhone].filter(Boolean).join(' ');
  return (
    <Notice tone="attention" title={titleOf(toMove)}>
      <ul className="lines">
        {breakages.map((one) => (
          <li key={one.code}>
            <b>{formatDayShort(one.from)}から</b>
            {one.days > 1 ? `（${formatDayShort(one.to)}までに${one.days}日）` : ''}：{one.reason}
            {one.over > 0 ? `。${one.over}人分を、別の曜日・時間・場所へ` : ''}
          </li>
        ))}
      </ul>
      <p>
        {toMove > 0
          ? '本来事業の利用者が先です。来ている人の予定は、何も取り消していません。担当の「きょう」に「環境の調整」が出ています。'
          : '来ている人の予定は、何も取り消していません。'}
        {contact ? `所管課：${contact}` : ''}
      </p>
    </Notice>
  );
}

function titleOf(toMove: number): string {
  return toMove > 0 ? `${toMove}人分の調整が要ります` : '続けるために、確かめることがあります';
}
