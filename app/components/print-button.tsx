import { Button } from '~/ui';

/** Opens the print window of the browser; without script its own menu does the same. */
export function PrintButton() {
  return (
    <>
      <Button variant="primary" size="big" onClick={() => window.print()}>
        印刷する
      </Button>
      <noscript>
        <p>ブラウザーの「印刷」を選んでください。</p>
      </noscript>
    </>
  );
}
