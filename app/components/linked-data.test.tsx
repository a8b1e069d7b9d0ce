import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LinkedData } from './linked-data';
import { NonceContext } from './shell/nonce';

it('carries the nonce of the answer, and nothing in it ends the script', () => {
  const data = { name: '</script><script>alert(1)</script>', note: '<!-- ]]>' };
  const html = renderToStaticMarkup(
    <NonceContext.Provider value="n0nce">
      <LinkedData data={data} />
    </NonceContext.Provider>,
  );
  const [, inner = ''] =
    /^<script type="application\/ld\+json" nonce="n0nce">([^<>]*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(inner)).toEqual(data);
});
