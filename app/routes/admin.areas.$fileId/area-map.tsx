import { shortNames } from '~/components/map';
import type { BoundaryPreview } from '~/domain/exchange/index.server';

type Shape = BoundaryPreview['map']['shapes'][number];

interface Label {
  text: string;
  x: number;
  y: number;
}

/** Labels that do not cover each other, the first of two wins; the table beside the map names all areas. */
function readableLabels(shapes: readonly Shape[]): Label[] {
  const [letter, line] = [16, 20];
  const texts = shortNames(shapes.map(({ name }) => name));
  const placed: { left: number; right: number; y: number }[] = [];
  return shapes.flatMap(({ label: { x, y } }, index) => {
    const text = texts[index] ?? '';
    const half = (text.length * letter) / 2;
    const [left, right] = [x - half, x + half];
    const covered = placed.some(
      (other) => left < other.right && right > other.left && Math.abs(y - other.y) < line,
    );
    if (covered) return [];
    placed.push({ left, right, y });
    return [{ text, x, y }];
  });
}

/** The outlines of the areas of a file. What it shows stands in the table beside it. */
export function AreaMap({ map }: { map: BoundaryPreview['map'] }) {
  const { width, height, shapes } = map;
  const margin = 12;
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin].join(' ');
  return (
    <div className="map-card">
      <svg className="area-map" viewBox={box} role="img" aria-label={`${shapes.length}か所の圏域の形`}>
        {shapes.map(({ name, d }) => (
          <path key={name} className="map-area" d={d} />
        ))}
        {readableLabels(shapes).map(({ text, x, y }) => (
          <text key={text} className="area-label" x={x} y={y}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
