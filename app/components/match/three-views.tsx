import type { Explanation, Line } from '~/domain/matching/index.server';
import { Icon, type IconName } from '~/ui';

const views: readonly { key: keyof Explanation; title: string; icon: IconName; none: string }[] = [
  { key: 'fits', title: '合うところ', icon: 'circle', none: 'まだ見つかっていません' },
  { key: 'adjusts', title: '調整するところ', icon: 'triangle', none: 'いま見えているものはありません' },
  {
    key: 'unknowns',
    title: 'まだ分からないこと',
    icon: 'unknown',
    none: '打診に必要なことは、すべて分かっています',
  },
];

/** 合うところ, 調整するところ, まだ分からないこと: each line with where it comes from; an empty view says so. */
export function ThreeViews({ explanation, heading: Heading }: { explanation: Explanation; heading: 'h4' }) {
  return (
    <div className="views">
      {views.map(({ key, title, icon, none }) => (
        <section key={key} className="views__view">
          <Heading className="views__title">
            <Icon name={icon} />
            {title}
          </Heading>
          <Lines lines={explanation[key]} none={none} />
        </section>
      ))}
    </div>
  );
}

function Lines({ lines, none }: { lines: readonly Line[]; none: string }) {
  if (lines.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.text} ${line.source}`}>
          {line.text} <span className="source">根拠：{line.source}</span>
        </li>
      ))}
    </ul>
  );
}
