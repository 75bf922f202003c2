/** All cases of a worker share the evaluated modules (workflows/preload.ts): what one case left there another would find. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const folder = new URL('../../workflows/', import.meta.url);

/** What a module declares at its top that could change later: variables, and collections that are made to be filled. */
function stateOf(text: string): readonly string[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer, type }) => {
      const isVariable = (declarationList.flags & ts.NodeFlags.Const) === 0;
      const isMade = initializer !== undefined && ts.isNewExpression(initializer);
      const isReadonly = type !== undefined && /^(readonly |Readonly)/.test(type.getText(source));
      const isEmpty =
        initializer !== undefined &&
        ((ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0) ||
          (ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0));
      return isVariable || ((isMade || isEmpty) && !isReadonly) ? [name.getText(source)] : [];
    }),
  );
}

test('a module that keeps state is seen', () => {
  expect(
    stateOf('let count = 0; const seen = new Set(); const log: string[] = []; const cache = {};'),
  ).toEqual(['count', 'seen', 'log', 'cache']);
  expect(
    stateOf("const words = ['a']; const none: readonly string[] = []; const make = () => new Map();"),
  ).toEqual([]);
});

test('no module of the process keeps state', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    stateOf(readFileSync(new URL(file, folder), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});
