import { staleStates, type StaleState } from '~/domain/confirmation/rules';

/** Which hosts of the queue are meant, as an address says it. What cannot be read filters nothing. */
export interface StaleFilter {
  area: string | null;
  kind: string | null;
  state: StaleState | null;
}

export function staleFilterOf(params: URLSearchParams): StaleFilter {
  const area = params.get('area') ?? '';
  const kind = params.get('kind') ?? '';
  return {
    area: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(area) ? area : null,
    kind: /^[a-z_]{1,60}$/.test(kind) ? kind : null,
    state: staleStates.find((state) => state === params.get('state')) ?? null,
  };
}

/** The same as parts of an address. */
export function staleParams({ area, kind, state }: StaleFilter): Record<string, string> {
  return {
    ...(area === null ? {} : { area }),
    ...(kind === null ? {} : { kind }),
    ...(state === null ? {} : { state }),
  };
}
