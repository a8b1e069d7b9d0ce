import type { getAreaReport } from './areas/get-area-report.server';
import type { listAreas } from './areas/list-areas.server';
import type { previewPopulation } from './areas/load-population.server';
import type { previewBoundaries } from './areas/preview-boundaries.server';
import type { describeRun, getImport } from './runs/get-import.server';
import type { previewImport } from './runs/preview-import.server';
import type { listTwins } from './twins/list-twins.server';

/** A run in the list of runs. */
export type RunLine = ReturnType<typeof describeRun>;
export type ImportResult = Awaited<ReturnType<typeof getImport>>;
export type ImportPreview = Awaited<ReturnType<typeof previewImport>>;

type Areas = Awaited<ReturnType<typeof listAreas>>;
export type AreaLevel = Areas['levels'][number];
export type AreaFile = Areas['files'][number];
export type RetiredArea = Areas['retired'][number];
export type PopulationPreview = Awaited<ReturnType<typeof previewPopulation>>;
export type AreaReportPage = Awaited<ReturnType<typeof getAreaReport>>;
export type BoundaryPreview = Awaited<ReturnType<typeof previewBoundaries>>;

/** Two hosts side by side. */
export type TwinPair = Awaited<ReturnType<typeof listTwins>>['pairs'][number];
