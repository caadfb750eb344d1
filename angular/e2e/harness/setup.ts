import { FullConfig } from '@playwright/test';
import { isSheetWanted, makeSheet } from '../sheet/sheet';
import { start } from './system';

/** Before the first spec: the whole system, new. What is returned stops it after the last, however the run went. */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const stop = await start();
  return async () => {
    await stop();
    if (isSheetWanted) await makeSheet(config.projects[0]?.use.launchOptions?.executablePath);
  };
}
