/** What a withdrawal closed, in words. */
export function told({
  closedDisclosures,
  leftAgenda,
  leftAgencies,
  recalledLoans,
}: Record<string, unknown>): string {
  const agenda = Array.isArray(leftAgenda) && leftAgenda.length > 0 ? '会議の議題からもおろしました。' : '';
  const gone = Array.isArray(leftAgencies) ? `${leftAgencies.join('、')}を、関わる機関から外しました。` : '';
  const left = agenda + gone + toldOfWorks(recalledLoans);
  if (!Array.isArray(closedDisclosures)) return left;
  return closedDisclosures.length > 0
    ? `受入先に見せていた${closedDisclosures.length}件を、いま閉じました。${left}`
    : `いま受入先に見せているものは、ありませんでした。${left}`;
}

function toldOfWorks(recalled: unknown): string {
  if (!Array.isArray(recalled)) return '';
  return recalled.length > 0
    ? `貸している作品${recalled.length}点は「返してもらう」にしました。もう載ったものは、下の一覧のとおりです。`
    : 'この記録では、新しく返してもらう作品はありませんでした。';
}
