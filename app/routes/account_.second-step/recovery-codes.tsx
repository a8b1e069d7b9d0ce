import { paths } from '~/paths';
import { LinkButton, Notice } from '~/ui';

/** Ten codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <div className="stack">
      <Notice tone="attention" title="回復コードを、いま控えてください">
        この画面を閉じると、二度と見られません。電話をなくしたときに、6桁のコードの代わりに使います。一つのコードは一度だけ使えます。
      </Notice>
      <ul className="recovery-codes" aria-label="回復コード">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="muted">紙に印刷するか書き写して、電話とは別の、鍵のかかる場所に置いてください。</p>
      <p>
        <LinkButton variant="primary" to={paths.home()}>
          控えました。先へ進む
        </LinkButton>
      </p>
    </div>
  );
}
