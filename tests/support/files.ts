/** A folder for the attachments of a suite. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type FilesConfig, filesConfigOf, fileVariables } from '../../files/config.ts';
import { testConfig } from './config.ts';

export interface FilesUnderTest {
  readonly config: FilesConfig;
  remove(): Promise<void>;
}

/** The shipped settings, in a folder that is made when something is kept there. */
export const filesIn = (folder: string): FilesConfig =>
  filesConfigOf(z.object(fileVariables).parse({ DATA_DIR: folder }));

/** The shipped settings in a fresh folder, changed as a test needs. */
export async function filesForTest(change: Partial<FilesConfig> = {}): Promise<FilesUnderTest> {
  const { temporaryFolder } = testConfig();
  await mkdir(temporaryFolder, { recursive: true });
  const folder = await mkdtemp(join(temporaryFolder, 'files-'));
  return {
    config: { ...filesIn(folder), ...change },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
