import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { getSlip, keepSlip } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { keepSlipSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { taking } from '~/http/intents.server';
import { formatWareki } from '~/lib/japanese-date';
import { qrPicture } from '~/lib/qr.server';
import { paths } from '~/paths';
import { Page, PageHead } from '~/ui';
import { Blanks } from './blanks';
import { Keeping } from './keeping';

export const meta: MetaFunction = () => [{ title: '対応票（印刷）｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: async ({ scope, params, url }) => {
    const slip = await getSlip(scope, params['code']);
    return { ...slip, picture: qrPicture(`${url.origin}${paths.case(slip.code)}`) };
  },
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: taking(keepSlipSchema, keepSlip, '対応票の置き場所を記録しました。'),
});

// Readers of QR codes need four modules of white around the picture.
const quiet = 4;

export default function Slip() {
  const { code, isMinor, agency, printedOn, picture, version, madeOn, keptAt } =
    useLoaderData<typeof loader>();
  const side = picture.size + 2 * quiet;
  return (
    <>
      <div className="no-print">
        <PageHead
          title="対応票を印刷する"
          lead="だれのことかは、この紙にだけ手で書きます。画面には入れません。"
          crumbs={[
            { label: 'ケース', to: paths.cases() },
            { label: formatCaseCode(code), to: paths.case(code) },
            { label: '対応票' },
          ]}
          actions={<PrintButton />}
        />
      </div>
      <Page narrow>
        <div className="stack-wide">
          <article className="slip" aria-label="対応票">
            <header className="slip__head">
              <div>
                <p className="slip__kind">対応票</p>
                <p className="slip__code">{formatCaseCode(code)}</p>
                <p>
                  {agency}　{formatWareki(printedOn)} 印刷
                </p>
              </div>
              <svg
                className="slip__picture"
                viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
                role="img"
                aria-label={`${formatCaseCode(code)}のページを開く QR コード`}
                shapeRendering="crispEdges"
              >
                <path d={picture.path} fill="#000" />
              </svg>
            </header>
            <Blanks isMinor={isMinor} />
            <footer className="slip__foot">
              <p>この紙だけが、符号とご本人を結びます。複写せず、鍵のかかる所に置いてください。</p>
              <p>支援決定・お試し・引き継ぎの前に、紙と画面の符号を照らし合わせてください。</p>
            </footer>
          </article>
          <Keeping code={code} version={version} madeOn={madeOn} keptAt={keptAt} />
        </div>
      </Page>
    </>
  );
}
