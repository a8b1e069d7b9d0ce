import type { HostConfirmationPage } from '~/domain/confirmation/index.server';
import { formatDayShort } from '~/lib/japanese-date';
import { Band, Table } from '~/ui';

const channels = { mail: 'メール', paper: '確認票' } as const;

type Link = HostConfirmationPage['links'][number];

/** The questions put to the host, and what became of them. */
export function Links({ links }: Pick<HostConfirmationPage, 'links'>) {
  if (links.length === 0) return null;
  return (
    <Band title="送ったメールと確認票" id="links">
      <Table
        caption="送ったメールと確認票"
        hideCaption
        rows={links}
        rowKey={(link) => link.id}
        columns={[
          { key: 'on', label: '日', nowrap: true, rowHeader: true, cell: (link) => formatDayShort(link.on) },
          { key: 'channel', label: 'どうやって', cell: (link) => channels[link.channel] },
          { key: 'became', label: 'お返事', cell: becameOf },
        ]}
      />
    </Band>
  );
}

function becameOf({ answer, answeredOn, waits, expiresOn }: Link): string {
  if (answer !== null && answeredOn !== null)
    return `${formatDayShort(answeredOn)}に「${answer === 'unchanged' ? '変わりません' : '変わったところがある'}」`;
  return waits ? `返事待ち（${formatDayShort(expiresOn)}まで）` : 'お返事のないまま終わり';
}
