import {
  hostStatusNames,
  stanceNames,
  type Freshness,
  type HostStatus,
  type Stance,
} from '~/domain/registry/rules';
import { Tag, type BadgeShape, type TagMark } from '~/ui';

const stanceMarks: Record<Stance, TagMark> = {
  welcome: 'full',
  consult: 'half',
  not_asked: 'dotted',
  list_only: 'empty',
  not_now: 'cross',
};

/** 受入れの気持ち: ●歓迎, ◐相談しだい, dotted ○まだ聞いていない, ○載せるだけ, ×今は難しい. */
export function StanceTag({ stance }: { stance: Stance }) {
  return (
    <Tag mark={stanceMarks[stance]} about="受入れの気持ち">
      {stanceNames[stance]}
    </Tag>
  );
}

/** The shape that list, card and pin share for a stance. */
export function badgeShapeOf(stance: Stance): BadgeShape {
  if (stance === 'welcome') return 'full';
  return stance === 'not_asked' ? 'dotted' : 'half';
}

const freshnessMarks: Record<Freshness, TagMark> = { fresh: 'fresh', due: 'none', old: 'old', never: 'old' };

/** ✓6月に確認; without a sign when it is time to ask again; △ in bold when it was long ago or never. */
export function FreshnessTag({ freshness, label }: { freshness: Freshness; label: string }) {
  return (
    <Tag mark={freshnessMarks[freshness]} about="情報の鮮度">
      {label}
    </Tag>
  );
}

/** Only states that a reader must know of; a listed host is the ordinary one. */
export function HostStatusTag({ status }: { status: HostStatus }) {
  if (status === 'listed') return null;
  return (
    <Tag mark={status === 'paused' ? 'pause' : 'none'} about="登録">
      {hostStatusNames[status]}
    </Tag>
  );
}
