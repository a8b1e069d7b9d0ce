import { keptSecret } from '#db/kept-secret.server';
import { faultsMessage, readSettings, type Settings } from './settings.server';

/** The settings of this process, with what is generated where nothing was given. */
export interface Environment extends Settings {
  MUSUBIBA_SECRET: string;
}

/** The settings are wrong; the message lists every fault and its mend. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

let known: Environment | undefined;

/**
 * The only reader of the environment. Read once; later changes are not seen.
 *
 * @throws ConfigurationError
 */
export function env(): Environment {
  if (known) return known;
  // npm runs every script in the project's folder.
  const outcome = readSettings(process.env, process.cwd());
  if (!outcome.ok) throw new ConfigurationError(faultsMessage(outcome.faults));
  const { settings } = outcome;
  known = Object.freeze({
    ...settings,
    MUSUBIBA_SECRET: settings.MUSUBIBA_SECRET ?? keptSecret(settings.DATA_DIR, 'site'),
  });
  return known;
}

/** Tells React, Remix and Vite how they run. Before any of them is loaded. */
export function declareMode(mode: 'production' | 'development'): void {
  process.env.NODE_ENV = mode;
}
