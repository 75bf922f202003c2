/** Each cached workflow evaluates every module of the bundle: what gets in is pinned. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { preloadModules, workflowsPath } from '../../engine/process-bundle.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the bundle of the process holds the process and the SDK, nothing else', async () => {
  const modules = new Set<string>();
  await bundleWorkflowCode({
    workflowsPath,
    preloadModules,
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      plugins: [
        ...(config.plugins ?? []),
        {
          apply: (compiler) => {
            compiler.hooks.compilation.tap('imports', (compilation) => {
              compilation.hooks.finishModules.tap('imports', (found) => {
                for (const module of found) {
                  const path = module.nameForCondition();
                  if (path !== null && path !== undefined) modules.add(path.replace(root, ''));
                }
              });
            });
          },
        },
      ],
    }),
  });
  const ours = [...modules].filter((path) => path.startsWith('workflows/'));
  expect(ours.length).toBeGreaterThan(10);
  const packages = new Set(
    [...modules]
      .filter((path) => !path.startsWith('workflows/'))
      .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path),
  );
  // The last three come with the SDK.
  expect([...packages].sort()).toEqual([
    '@temporalio/common',
    '@temporalio/workflow',
    'long',
    'ms',
    'nexus-rpc',
  ]);
});
