/** Four degrees of lacking, told by pattern as well as by colour: enough, a little, lacking, badly lacking. */
export type LackLevel = 0 | 1 | 2 | 3;

/** How an area or swatch of a level is filled. `id` keeps the patterns of two maps on a page apart. */
export function levelFill(level: LackLevel, id: string): string {
  return level === 0 ? '#fff' : `url(#${id}-${level})`;
}

/** The patterns themselves: dots, stripes, lattice. Drawn once in each picture that uses them. */
export function LevelPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width="12" height="12" patternUnits="userSpaceOnUse">
        <rect className="level-ground-1" width="12" height="12" />
        <circle className="level-ink" cx="6" cy="6" r="1.6" />
      </pattern>
      <pattern
        id={`${id}-2`}
        width="11"
        height="11"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="level-ground-2" width="11" height="11" />
        <rect className="level-ink" width="2.2" height="11" />
      </pattern>
      <pattern
        id={`${id}-3`}
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="level-ink" width="9" height="9" />
        <rect className="level-ground-2" width="1.8" height="9" />
        <rect className="level-ground-2" width="9" height="1.8" />
      </pattern>
    </defs>
  );
}

/** The sample of a level for legend and table. The words stand beside it. */
export function LevelSwatch({ level, id }: { level: LackLevel; id: string }) {
  const own = `${id}-${level}-swatch`;
  return (
    <svg width="36" height="24" viewBox="0 0 36 24" aria-hidden="true" focusable="false">
      <LevelPatterns id={own} />
      <rect width="36" height="24" fill={levelFill(level, own)} />
    </svg>
  );
}
