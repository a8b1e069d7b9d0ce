import { paths } from '~/paths';
import { Band, LinkButton, Tag } from '~/ui';

export interface FirstStepsProps {
  /** What the municipality has already. */
  has: Record<StepKey, boolean>;
  may: Record<StepKey, boolean>;
}

type StepKey = 'users' | 'areas' | 'hosts';

const steps: readonly { key: StepKey; what: string; why: string; verb: string; to: string; who: string }[] = [
  {
    key: 'users',
    what: 'いっしょに使う人を加える',
    why: '一人ひとりに、所属と役割を決めます。',
    verb: '加える',
    to: paths.adminUsers(),
    who: 'システム管理者',
  },
  {
    key: 'areas',
    what: '圏域の境界を読み込む',
    why: '受入先と足りない資源を、小学校区などの区切りで見られるようになります。',
    verb: '読み込む',
    to: paths.adminAreas(),
    who: 'システム管理者か地域づくりの担当',
  },
  {
    key: 'hosts',
    what: '公開データから受入先を取り込む',
    why: '市や WAM NET が公開している施設の一覧から始められます。',
    verb: '取り込む',
    to: paths.imports(),
    who: '参加支援か地域づくりの担当',
  },
];

/** What a new municipality needs before the days begin; gone when it is there. */
export function FirstSteps({ has, may }: FirstStepsProps) {
  const next = steps.find(({ key }) => !has[key] && may[key])?.key;
  const done = steps.filter(({ key }) => has[key]).length;
  return (
    <Band title="はじめに" lead="準備がすむと、ここから消えます。" count={`${done} / ${steps.length}`}>
      <ol className="lines">
        {steps.map(({ key, what, why, verb, to, who }) => (
          <li key={key} className="lines__row">
            <div>
              <h3 className="heading-4">{what}</h3>
              <p className="muted">{why}</p>
            </div>
            {has[key] ? (
              <Tag mark="fresh">すみました</Tag>
            ) : may[key] ? (
              <LinkButton to={to} variant={key === next ? 'primary' : 'secondary'}>
                {verb}
              </LinkButton>
            ) : (
              <span className="muted">{who}が行います</span>
            )}
          </li>
        ))}
      </ol>
    </Band>
  );
}
