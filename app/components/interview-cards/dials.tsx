interface DialProps {
  className?: string;
  strokeWidth?: number;
  'aria-hidden'?: 'true';
}

/** Where the dials of so many hours lie, and how large they are. */
const places: Readonly<Record<number, { radius: number; at: readonly (readonly [number, number])[] }>> = {
  1: { radius: 9.5, at: [[12, 12]] },
  2: {
    radius: 5.4,
    at: [
      [6, 12],
      [18, 12],
    ],
  },
  3: {
    radius: 5.2,
    at: [
      [12, 6.4],
      [6, 17],
      [18, 17],
    ],
  },
};

/** Dials of a clock with a part of an hour filled in, one for each hour that is begun. */
function dialsOf(minutes: number) {
  const { radius, at } = places[Math.ceil(minutes / 60)] ?? { radius: 0, at: [] };
  const inner = radius - 1.3;
  const part = Math.min(1, minutes / 60);
  return function Dials({ strokeWidth = 2, ...rest }: DialProps) {
    return (
      <svg {...rest} width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor">
        {at.map(([x, y]) => (
          <g key={`${x} ${y}`} strokeWidth={strokeWidth * 0.75}>
            <circle cx={x} cy={y} r={radius} />
            {part === 1 ? (
              <circle cx={x} cy={y} r={inner} fill="currentColor" stroke="none" />
            ) : (
              <path d={wedge([x, y], inner, part)} fill="currentColor" stroke="none" />
            )}
          </g>
        ))}
      </svg>
    );
  };
}

/** A part of a disc, from the top with the clock. */
function wedge([x, y]: readonly [number, number], radius: number, part: number): string {
  const angle = 2 * Math.PI * part;
  const [toX, toY] = [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  const isLarge = part > 0.5 ? 1 : 0;
  return `M${x} ${y}V${y - radius}A${radius} ${radius} 0 ${isLarge} 1 ${toX.toFixed(2)} ${toY.toFixed(2)}Z`;
}

export const QuarterHour = dialsOf(15);
export const HalfHour = dialsOf(30);
export const ThreeQuarters = dialsOf(45);
export const OneHour = dialsOf(60);
export const TwoHours = dialsOf(120);
export const ThreeHours = dialsOf(180);
