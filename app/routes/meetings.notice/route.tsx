import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Blanks } from '~/components/blanks';
import { PrintButton } from '~/components/print-button';
import { pageLoader } from '~/http/builders.server';
import { formatWareki, today } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '支援会議の案内文（印刷）｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ now }) => ({ printedOn: today(now) }),
});

const blanks = ['日時', '場所', '呼びかける人（所属・連絡先）', '案内する先', '扱う件数'];

/** The sheet that calls a 支援会議 together. It names no case: who is meant is said in the meeting alone (D2). */
export default function ConfidentialNotice() {
  const { printedOn } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <PageHead
          title="支援会議の案内文を印刷する"
          lead="ご本人の同意が得られないケースは、重層的支援会議の議題にできません。支援会議で扱います。"
          crumbs={[{ label: '会議', to: paths.meetings() }, { label: '支援会議の案内文' }]}
          actions={<PrintButton />}
        />
      </div>
      <Page narrow>
        <article className="paper" aria-label="支援会議の開催について">
          <p className="paper__facts">
            <span>支援会議の構成員　各位</span>
            <span>{formatWareki(printedOn)}</span>
          </p>
          <h2 className="paper__title">支援会議の開催について（ご案内）</h2>
          <p>社会福祉法第106条の6にもとづく支援会議を、つぎのとおり開きます。ご出席をお願いします。</p>
          <table className="paper__table">
            <caption className="visually-hidden">手で書くところ</caption>
            <tbody>
              <Blanks labels={blanks} />
            </tbody>
          </table>
          <h3 className="heading-3">守っていただくこと</h3>
          <ul>
            <li>
              会議で知ったことは、正当な理由なく外に漏らせません（同条第5項）。役目を終えたあとも同じです。
            </li>
            <li>
              だれについて話すかは、この紙にも、電話や電子メールにも書きません。会議の場でだけ伝えます。
            </li>
            <li>配った紙は、会議の終わりに集めます。写し・写真・録音は残しません。</li>
            <li>情報の共有は、ご本人の同意を得るのが原則です。同意を得る見通しを、はじめに確かめます。</li>
          </ul>
          <p>
            話した内容は「むすびば」には残しません。残すのは、開いたこと、開いた日、扱った件数だけです。同意が得られたら、ご本人に聞きなおして、あらためて記録します。
          </p>
        </article>
      </Page>
    </>
  );
}
