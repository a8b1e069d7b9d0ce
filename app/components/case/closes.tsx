import { Notice } from '~/ui';

/** What ends together with a case, told before anybody presses the button. */
export function Closes({
  sentences,
  title = '記録すると、いっしょに閉じるもの',
}: {
  sentences: readonly string[];
  title?: string;
}) {
  if (sentences.length === 0) {
    return (
      <Notice title="いっしょに閉じるものはありません">動いている受入れ、プラン、議題はありません。</Notice>
    );
  }
  return (
    <Notice tone="attention" title={title}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
