import type { BoundaryPreview } from '~/domain/exchange/index.server';

/** The endings that all names share (小学校, 自治会) say nothing on a map of nothing else. */
function commonEnding(names: readonly string[]): number {
  const [first = '', ...others] = names;
  let length = 0;
  while (length < first.length - 1 && others.every((name) => name.at(-1 - length) === first.at(-1 - length)))
    length += 1;
  const shortest = Math.min(...names.map((name) => name.length));
  return others.length > 0 && shortest > length ? length : 0;
}

type Shape = BoundaryPreview['map']['shapes'][number];

/** Labels that do not cover each other, the first of two wins; the table beside the map names all areas. */
function readableLabels(shapes: readonly Shape[], textOf: (shape: Shape) => string): Shape[] {
  const [letter, line] = [16, 20];
  const placed: { left: number; right: number; y: number }[] = [];
  return shapes.filter((shape) => {
    const half = (textOf(shape).length * letter) / 2;
    const { x, y } = shape.label;
    const [left, right] = [x - half, x + half];
    const covered = placed.some(
      (other) => left < other.right && right > other.left && Math.abs(y - other.y) < line,
    );
    if (!covered) placed.push({ left, right, y });
    return !covered;
  });
}

/** The outlines of the areas of a file. What it shows stands in the table beside it. */
export function AreaMap({ map }: { map: BoundaryPreview['map'] }) {
  const { width, height, shapes } = map;
  const ending = commonEnding(shapes.map(({ name }) => name));
  const textOf = ({ name }: Shape) => name.slice(0, name.length - ending);
  const margin = 12;
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin].join(' ');
  return (
    <div className="map-card">
      <svg className="area-map" viewBox={box} role="img" aria-label={`${shapes.length}か所の圏域の形`}>
        {shapes.map(({ name, d }) => (
          <path key={name} className="map-area" d={d} />
        ))}
        {readableLabels(shapes, textOf).map((shape) => (
          <text key={shape.name} className="area-label" x={shape.label.x} y={shape.label.y}>
            {textOf(shape)}
          </text>
        ))}
      </svg>
    </div>
  );
}
