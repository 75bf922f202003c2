/** The picture in README.md is the process: its stages and arrows are derived from complaint.ts. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { type Stage, stages } from '../../workflows/domain/vocabulary.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const isStage = (name: string): name is Stage => (stages as readonly string[]).includes(name);

/** The stages that each function of the process may return, through the functions it ends with. */
function stagesReturned(): Map<string, Set<string>> {
  const source = ts.createSourceFile(
    'complaint.ts',
    read('workflows/complaint.ts'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const functions = new Map<string, ts.FunctionDeclaration>();
  source.forEachChild((node) => {
    if (ts.isFunctionDeclaration(node) && node.name) functions.set(node.name.text, node);
  });
  const returned = (name: string, seen: ReadonlySet<string>): Set<string> => {
    const found = new Set<string>();
    const result = (expression: ts.Node): void => {
      if (ts.isStringLiteral(expression)) found.add(expression.text);
      else if (ts.isConditionalExpression(expression)) {
        result(expression.whenTrue);
        result(expression.whenFalse);
      } else if (ts.isCallExpression(expression) && ts.isIdentifier(expression.expression)) {
        const called = expression.expression.text;
        if (functions.has(called) && !seen.has(called)) {
          for (const stage of returned(called, new Set([...seen, called]))) found.add(stage);
        }
      }
    };
    const visit = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression) result(node.expression);
      node.forEachChild(visit);
    };
    functions.get(name)?.body?.forEachChild(visit);
    return found;
  };
  return new Map(
    [...functions.keys()].filter(isStage).map((name) => [name, returned(name, new Set([name]))]),
  );
}

test('the picture in README has the arrows of complaint.ts, no more and no less', () => {
  const inCode = [...stagesReturned()].flatMap(([from, to]) =>
    [...to].filter((stage) => stage !== from).map((stage) => `${from} --> ${stage}`),
  );
  const inPicture = [...read('README.md').matchAll(/^ {4}([a-z]+ --> [a-z]+)/gm)].map(([, arrow]) => arrow);
  expect(inCode.length).toBeGreaterThan(20);
  expect([...inPicture].sort()).toEqual(inCode.sort());
});

test('every stage is a function of complaint.ts, in the order of the vocabulary', () => {
  const order = [...stagesReturned().keys()];
  expect(order).toEqual(stages.filter((stage) => stage !== 'closed'));
});
