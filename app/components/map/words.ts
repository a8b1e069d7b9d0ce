import type { PointCluster } from './arrange';

/** How a stance is drawn: the same shape in the list, on the card and on the map. */
export function shapeOf(stance: string): 'full' | 'half' | 'dotted' {
  if (stance === 'welcome' || stance === '') return 'full';
  return stance === 'not_asked' ? 'dotted' : 'half';
}

/** What a circle says to those who do not see it. */
export function clusterWords({ count, numbers }: PointCluster): string {
  const listed = numbers.length > 0 ? `（一覧の${numbers.join('、')}番）` : '';
  return `この近くに${count}か所${listed}。この範囲でさがす`;
}

export function pinWords(no: number, name: string | undefined, isOld = false): string {
  return `${no}番${name ? ` ${name}` : ''}${isOld ? '（要確認）' : ''}`;
}

/** Told when the map has turned to a circle that was pressed. */
export function inViewWords(count: number): string {
  return `地図を大きくしました。丸の中の${count}か所が見えています`;
}

/** Told of hosts that are found and cannot be drawn: they have no place, or one beside the picture. */
export function elsewhereWords(count: number): string {
  return `ほかに${count}か所は、場所が決まっていないか、この地図の外にあります。一覧で見られます。`;
}
