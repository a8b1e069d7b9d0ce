import type { ReactNode } from 'react';
import { classes } from '~/ui';
import type { DrawnArea, DrawnBackdrop } from './draw-areas';
import { LevelPatterns, levelFill, type LackLevel } from './levels';

export interface PictureProps {
  width: number;
  height: number;
  /** What the picture shows, and where the same stands in words. */
  label: string;
  /** Shows all of it, or fills the box it stands in and lets the edges go. */
  fit?: 'meet' | 'slice';
  children: ReactNode;
}

/** A picture of a part of the world. */
export function MapFrame({ width, height, label, fit = 'meet', children }: PictureProps) {
  return (
    <svg
      className="area-map"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={`xMidYMid ${fit}`}
      role="group"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

interface AreasProps {
  areas: readonly DrawnArea[];
  backdrop?: readonly DrawnBackdrop[];
  /** Makes the patterns of this picture its own; needed with `levels`. */
  id?: string;
  levels?: Readonly<Record<string, LackLevel>>;
  selected?: string | undefined;
  /** Where an area leads; the areas can then be pressed and reached by keyboard. */
  href?: ((area: DrawnArea) => string) | undefined;
  /** Names in rounded boxes, over patterns; else plain names, under pins. */
  pills?: boolean;
}

export type AreaMapProps = Omit<PictureProps, 'fit' | 'children'> & AreasProps;

/** Areas as polygons on paper, without any tile server: drawn on the server, good without script, good in print. */
export function AreaMap({ width, height, label, ...areas }: AreaMapProps) {
  return (
    <MapFrame width={width} height={height} label={label}>
      <Areas {...areas} />
    </MapFrame>
  );
}

/** The areas themselves, with what lies under them and their names. */
export function Areas({
  areas,
  backdrop = [],
  id = 'map',
  levels,
  selected,
  href,
  pills = false,
}: AreasProps) {
  const chosen = areas.find((area) => area.id === selected);
  return (
    <>
      {levels ? <LevelPatterns id={id} /> : null}
      <Backdrop shapes={backdrop.filter(({ kind }) => kind === 'sea')} />
      {areas.map((area) => (
        <Linked key={area.id} href={href?.(area)} label={area.name} current={area.id === selected}>
          <path
            className="map-area"
            d={area.d}
            fill={levels ? levelFill(levels[area.id] ?? 0, id) : '#fff'}
            fillRule="evenodd"
          />
        </Linked>
      ))}
      <Backdrop shapes={backdrop.filter(({ kind }) => kind !== 'sea')} />
      {chosen ? <path className="map-area map-area--selected" d={chosen.d} fill="none" /> : null}
      <g aria-hidden="true">
        {areas
          .filter(({ named, id: areaId }) => named && areaId !== selected)
          .map((area) => (
            <AreaName key={area.id} area={area} pill={pills} />
          ))}
        {chosen ? <AreaName area={chosen} pill={pills} selected /> : null}
      </g>
    </>
  );
}

function Backdrop({ shapes }: { shapes: readonly DrawnBackdrop[] }) {
  return shapes.map(({ kind, d }) =>
    kind === 'railway' ? (
      <g key={d}>
        <path className="map-rail" d={d} />
        <path className="map-rail map-rail--ties" d={d} />
      </g>
    ) : (
      <path key={d} className={kind === 'river' ? 'map-river' : 'map-water'} d={d} />
    ),
  );
}

interface LinkedProps {
  href: string | undefined;
  label: string;
  current: boolean;
  children: ReactNode;
}

function Linked({ href, label, current, children }: LinkedProps) {
  if (href === undefined) return children;
  return (
    <a className="map-link" href={href} aria-label={label} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  );
}

function AreaName({ area, pill, selected }: { area: DrawnArea; pill: boolean; selected?: boolean }) {
  const wide = Array.from(area.label).length * 16 + 24;
  return (
    <g transform={`translate(${area.x} ${area.y})`}>
      {pill ? (
        <rect
          className={classes('map-pill', selected && 'map-pill--selected')}
          x={-wide / 2}
          y="-16"
          width={wide}
          height="32"
          rx="16"
        />
      ) : null}
      <text className={pill ? 'map-label map-label--pill' : 'map-label'} y="6" textAnchor="middle">
        {area.label}
      </text>
    </g>
  );
}
