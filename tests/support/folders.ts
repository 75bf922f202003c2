/** The folders of the product's code: what a test of the architecture looks through. */
export const productFolders = [
  'workflows',
  'activities',
  'engine',
  'channels',
  'api',
  'db',
  'files',
  'net',
  'imports',
  'scripts',
  'bench',
  'client',
] as const;
