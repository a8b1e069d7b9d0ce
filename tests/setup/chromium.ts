import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where browsers lie that were there before the tests; the first is Debian's without its wrapper script. */
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The program of a Chromium that can be started, or undefined where there is none. */
export function findChromium(): string | undefined {
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
}
