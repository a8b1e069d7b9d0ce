import { ChangedAreas } from '~/components/areas/changed-areas';
import { Tally } from '~/components/tally';
import type { BoundaryPreview } from '~/domain/exchange/index.server';
import { Band, Disclosure } from '~/ui';

/** What the file changes in its level: how many areas stay, change, come and go, and which. */
export function Version({ version }: { version: NonNullable<BoundaryPreview['version']> }) {
  const { same, changed, came, revived, gone } = version;
  const coming = [...came, ...revived.map((name) => `${name}（前にあった圏域）`)];
  return (
    <Band title="いまの圏域とくらべる">
      <div className="stack">
        <Tally
          unit="か所"
          items={[
            { name: '同じ形', count: same.length },
            { name: '形が変わる', count: changed.length },
            { name: '新しい', count: coming.length },
            { name: 'なくなる', count: gone.length },
          ]}
        />
        {coming.length > 0 ? (
          <p>
            <b>新しい圏域：</b>
            {coming.join('、')}
          </p>
        ) : null}
        {changed.length > 0 ? (
          <Disclosure summary={`形が変わる${changed.length}か所`}>
            <ChangedAreas areas={changed} />
          </Disclosure>
        ) : null}
      </div>
    </Band>
  );
}
