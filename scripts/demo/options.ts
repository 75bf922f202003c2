import { parseArgs } from 'node:util';
import { type Encoding, encodings } from '../../imports/csv.ts';
import { type Mapping, mappableFields, mappingOf } from '../../imports/fields.ts';
import { codePattern } from '../../workflows/domain/vocabulary.ts';

/** A month of complaints, driven to closure. */
export interface MonthOptions {
  readonly mode: 'month';
  /** Share of the month's 25,000 complaints. */
  readonly scale: number;
  readonly seed: number;
  /** Requests in flight at once. */
  readonly concurrency: number;
  /** Seconds over which the complaints arrive; null leaves it to the size of the run. */
  readonly overSeconds: number | null;
}

/** Complaints from a CSV file. */
export interface FileOptions {
  readonly mode: 'file';
  readonly path: string;
  /** Our field -> the file's column. */
  readonly map: Mapping;
  readonly policy: string | null;
  readonly encoding: Encoding;
  /** IANA zone of instants without one. */
  readonly zone: string;
  readonly concurrency: number;
}

export type DemoOptions = MonthOptions | FileOptions | { readonly mode: 'help' };

export const helpText = `npm run demo -- [options]                    a month of complaints against the running service
npm run demo -- --file cases.csv [options]   complaints from a CSV file

A month: 2,500 loyalty_card, 18,000 store and 4,500 non_standard complaints, scaled down, under the policy
"demo" (a day takes 4 seconds), with agents, approvers, departments and customers acting until all are closed.
  --scale 1/100        share of the month, 1/25000 to 1; a fraction or a decimal       (default 1/100 = 250 cases)
  --seed 2024          the same seed gives the same month                              (default 2024)
  --over 60            seconds over which the complaints arrive, 0 to 86400            (default by size, at least 60)
  --concurrency 16     requests in flight at once, 1 to 256                            (default 16)

A file: a header row, then a complaint a row; commas, semicolons or tabs. A second run doubles nothing.
  --file cases.csv     the file
  --map subject=Тема,body=Текст   our field = the file's column, where their names differ; fields:
                       ${mappableFields.slice(0, 9).join(', ')},
                       ${mappableFields.slice(9, 14).join(', ')},
                       ${mappableFields.slice(14).join(', ')}
  --policy default     the policy the cases are taken under                            (default: the service's)
  --encoding utf-8     ${encodings.join(', ').padEnd(60)}    (default utf-8)
  --zone Europe/Kyiv   zone of dates in the file that name none                        (default Europe/Kyiv)
  --concurrency 8      as above                                                        (default 8)

  --help               this text

Environment: RECOURSE_URL (default http://127.0.0.1:8080), RECOURSE_BOOTSTRAP_KEY (default: the key that
\`npm start\` left in DATA_DIR).
Ends with 0 when nothing went wrong, 1 when something did, 2 when an option was not understood.`;

const monthOnly = ['scale', 'seed', 'over'] as const;
const fileOnly = ['map', 'policy', 'encoding', 'zone'] as const;

/** Understands the command line, or says everything that is wrong with it and what would be accepted. */
export function parseOptions(argv: readonly string[]): DemoOptions | { problems: string[] } {
  const known = new Set(['help', 'file', 'concurrency', ...monthOnly, ...fileOnly]);
  const problems: string[] = [];
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        [...known].filter((k) => k !== 'help').map((k) => [k, { type: 'string' as const }]),
      ),
    },
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      problems.push(`"${token.value}" belongs to no option; options look like --scale 1/100`);
    } else if (token.kind === 'option') {
      if (!known.has(token.name)) {
        problems.push(
          `There is no option ${token.rawName}; there are ${[...known].map((k) => `--${k}`).join(', ')}`,
        );
      } else if (token.name === 'help') {
        return { mode: 'help' };
      } else if (token.value === undefined || token.value === '') {
        problems.push(`--${token.name} needs a value`);
      } else if (values.has(token.name)) {
        problems.push(`--${token.name} is given twice`);
      } else {
        values.set(token.name, token.value);
      }
    }
  }

  const path = values.get('file');
  for (const name of path === undefined ? fileOnly : monthOnly) {
    if (!values.has(name)) continue;
    problems.push(path === undefined ? `--${name} goes with --file` : `--${name} does not go with --file`);
  }
  const concurrency = integer(
    'concurrency',
    values.get('concurrency'),
    1,
    256,
    path === undefined ? 16 : 8,
    problems,
  );
  const options: DemoOptions =
    path === undefined
      ? {
          mode: 'month',
          scale: scaleOf(values.get('scale'), problems),
          seed: integer('seed', values.get('seed'), 0, 4_294_967_295, 2024, problems),
          concurrency,
          overSeconds: values.has('over')
            ? integer('over', values.get('over'), 0, 86_400, 60, problems)
            : null,
        }
      : {
          mode: 'file',
          path,
          map: mappingOf(values.get('map') ?? '', (problem) => problems.push(`--map ${problem}`)),
          policy: policyOf(values.get('policy'), problems),
          encoding: encodingOf(values.get('encoding'), problems),
          zone: zoneOf(values.get('zone'), problems),
          concurrency,
        };
  return problems.length > 0 ? { problems } : options;
}

function integer(
  name: string,
  given: string | undefined,
  from: number,
  to: number,
  otherwise: number,
  problems: string[],
): number {
  if (given === undefined) return otherwise;
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= from && value <= to) return value;
  problems.push(`--${name} takes an integer from ${from} to ${to}, not "${given}"`);
  return otherwise;
}

function scaleOf(given: string | undefined, problems: string[]): number {
  if (given === undefined) return 1 / 100;
  const fraction = /^(\d+)\/(\d+)$/.exec(given);
  const value = fraction
    ? Number(fraction[1]) / Number(fraction[2])
    : /^\d*\.?\d+$/.test(given)
      ? Number(given)
      : Number.NaN;
  if (value >= 1 / 25_000 && value <= 1) return value;
  problems.push(`--scale takes a share from 1/25000 to 1, such as 1/100 or 0.01, not "${given}"`);
  return 1 / 100;
}

function policyOf(given: string | undefined, problems: string[]): string | null {
  if (given === undefined || codePattern.test(given)) return given ?? null;
  problems.push(`--policy takes the name of a policy, such as default or demo, not "${given}"`);
  return null;
}

function encodingOf(given: string | undefined, problems: string[]): Encoding {
  const known = encodings.find((encoding) => encoding === (given ?? 'utf-8').toLowerCase());
  if (known === undefined) problems.push(`--encoding takes ${encodings.join(', ')}, not "${given}"`);
  return known ?? 'utf-8';
}

function zoneOf(given: string | undefined, problems: string[]): string {
  if (given === undefined) return 'Europe/Kyiv';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    problems.push(`--zone takes an IANA zone such as Europe/Kyiv, not "${given}"`);
    return 'Europe/Kyiv';
  }
}
