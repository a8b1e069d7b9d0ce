import { AreaMap, LevelSwatch, type DrawnArea, type DrawnBackdrop } from '~/components/map';
import { lackNames, type Lack } from '~/domain/community/rules';
import { classes } from '~/ui';

interface LackMapProps {
  areas: readonly { areaId: string; level: Lack }[];
  drawn: { areas: readonly DrawnArea[]; backdrop: readonly DrawnBackdrop[] };
  size: { width: number; height: number };
  selected: string;
  href: (areaId: string) => string;
}

/** So many names fit in the picture of a telephone in readable size. */
const FEW = 16;

const legend: readonly Lack[] = [3, 2, 1, 0];

/** The areas by how much they lack; the same stands in the table. */
export function LackMap({ areas, drawn, size, selected, href }: LackMapProps) {
  const levels = Object.fromEntries(areas.map(({ areaId, level }) => [areaId, level]));
  return (
    <figure className={classes('map-card', areas.length <= FEW && 'gaps-map')}>
      <div className="map-card__map map-card__map--wide">
        <AreaMap
          {...size}
          id="lack"
          areas={drawn.areas}
          backdrop={drawn.backdrop.filter(({ kind }) => kind === 'sea')}
          levels={levels}
          selected={selected}
          href={({ id }) => href(id)}
          pills
          label="圏域ごとの足りなさの地図。同じ内容は表にあります"
        />
      </div>
      <figcaption className="map-card__legend">
        <div className="legend legend--pairs">
          {legend.map((level) => (
            <span key={level} className="level">
              <LevelSwatch level={level} id="legend" />
              {lackNames[level]}
            </span>
          ))}
        </div>
      </figcaption>
    </figure>
  );
}
