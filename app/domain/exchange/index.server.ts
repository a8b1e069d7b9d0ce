export { hostList, organisationList, publicHostList } from './files/host-list';
export { auditList, importList, userList } from './files/house-lists';
export {
  fileFormats,
  makeListFile,
  type FileFormat,
  type ListFile,
  type MadeFile,
} from './files/list-file.server';
export { leadList, wishList } from './files/voice-lists';
export { fairnessList, participantCountList } from './files/count-lists';
export { caseList, claimList, gapList, meetingList, placementList } from './files/work-lists';
export { areaMoveList } from './files/area-moves';
export { continueAreas } from './areas/end-areas.server';
export { getAreaReport } from './areas/get-area-report.server';
export { listAreas } from './areas/list-areas.server';
export { loadTowns } from './areas/load-towns.server';
export { loadAreas } from './areas/load-areas.server';
export { loadPopulation, previewPopulation } from './areas/load-population.server';
export { openPopulation } from './areas/open-population.server';
export { openBoundaries } from './areas/open-boundaries.server';
export { previewBoundaries } from './areas/preview-boundaries.server';
export { acceptImported } from './runs/accept-imported.server';
export { answerVanished } from './runs/answer-vanished.server';
export { cancelImport } from './runs/cancel-import.server';
export { chooseColumns } from './runs/choose-columns.server';
export { chooseReading } from './runs/choose-reading.server';
export { getImport, rowViewOf, type RowView } from './runs/get-import.server';
export type {
  AreaFile,
  AreaLevel,
  AreaReportPage,
  RetiredArea,
  BoundaryPreview,
  PopulationPreview,
  ImportPreview,
  ImportResult,
  RunLine,
  TwinPair,
} from './views';
export { listImports } from './runs/list-imports.server';
export { openImport } from './runs/open-import.server';
export { previewImport } from './runs/preview-import.server';
export {
  importJob,
  queueContinue,
  queueStart,
  queueUndo,
  resumeImports,
  workOnImport,
} from './runs/queue-import.server';
export { repeatImport } from './runs/repeat-import.server';
export { rowsAsCsv } from './runs/rows-as-csv.server';
export { runImport } from './runs/run-import.server';
export { continueImport, startImport } from './runs/start-import.server';
export { stopImport } from './runs/stop-import.server';
export { takeOver } from './runs/take-over.server';
export { keepApart, mergeHosts } from './twins/decide-twin.server';
export { listTwins } from './twins/list-twins.server';
export { runUndo, undoImport } from './undo/undo-import.server';
