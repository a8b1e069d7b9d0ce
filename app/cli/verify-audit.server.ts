import { findAuditHead, findBrokenAudit } from '#db/queries/audit.server';
import { listMunicipalities } from '#db/queries/directory.server';
import { withScope } from '#db/scope.server';
import { systemScope } from '~/domain/kernel/scope';
import { Found, readArguments, type CliCommand } from './command.server';

const faults: Record<string, string> = {
  number: '番号が飛んでいます',
  link: '前の記録とつながっていません',
  content: '中身が書きかえられています',
  tail: '終わりの記録が消えています',
};

export const verifyAudit: CliCommand = {
  name: 'verify-audit',
  usage: '',
  summary: '操作の記録が一つも変えられていないことを、市町村ごとに確かめます。',
  async run(args, say) {
    readArguments(args, {});
    let broken = 0;
    for (const { id, name } of await listMunicipalities()) {
      const { fault, head } = await withScope(
        systemScope('verify-audit', id),
        async (tx) => ({ fault: await findBrokenAudit(tx), head: await findAuditHead(tx) }),
        { readOnly: true },
      );
      if (fault) {
        broken += 1;
        say(`×　${name}：${fault.seq} 番で${faults[fault.why] ?? fault.why}。`);
      } else {
        say(`○　${name}：${head.seq} 件がつながっています（最後の印 ${head.hash.slice(0, 16) || 'なし'}）。`);
      }
    }
    if (broken > 0) {
      throw new Found(
        '記録が変えられています。サイトを止め、控えと比べて、いつ誰が変えたかを調べてください。',
      );
    }
  },
};
