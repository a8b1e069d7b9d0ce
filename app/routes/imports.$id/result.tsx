import type { ImportResult } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { paths } from '~/paths';
import { Band, LinkButton, Notice } from '~/ui';
import { AcceptAll } from './accept-all';
import { Again } from './again';
import { ElsewhereNames } from './elsewhere';
import { ResultRows } from './result-rows';
import { Running } from './running';
import { Tally } from '~/components/tally';
import { tallyOf } from './tally';
import { Undo } from './undo';

/** What became of a list, while it is stored and after. */
export function Result({ result }: { result: ImportResult }) {
  if (result.state === 'cancelled') return <Again result={result} />;
  const outside = result.counts['outside'] ?? 0;
  return (
    <div className="stack-wide">
      <Running result={result} />
      <Tally items={tallyOf(result.counts)} />
      {result.twins > 0 && result.state !== 'undoing' ? (
        <Notice
          title={`書き方の違う同じ場所かもしれない組が${formatCount(result.twins)}組あります`}
          actions={<LinkButton to={paths.importTwins(result.id)}>並べて確かめる</LinkButton>}
        >
          名前・電話・場所が似ています。一つにするか、別々のままにするかを決めてください。
        </Notice>
      ) : null}
      {result.state === 'done' && result.waiting > 0 ? <AcceptAll result={result} /> : null}
      {result.views.some(({ count }) => count > 0) ? <ResultRows result={result} /> : null}
      {result.elsewhere.length > 0 ? (
        <Band
          title={result.includeOutside ? '市外の行（取り込みました）' : '市外の行（取り込んでいません）'}
          lead={
            result.includeOutside
              ? '圏域は「市外」です。'
              : '近くの市町村も要るときは、もう一度取り込んで「近隣も取り込む」を選びます。'
          }
          count={`${result.elsewhere.length}市町村${outside > 0 ? `・${formatCount(outside)}行` : ''}`}
        >
          <ElsewhereNames elsewhere={result.elsewhere} />
        </Band>
      ) : null}
      <Undo result={result} />
      <Again result={result} />
    </div>
  );
}
