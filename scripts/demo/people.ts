/** The demo's staff: prepared once, found again by their names in the next run. */

import { each } from '@recourse/client';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import { type Client, must } from './client.ts';

interface Character {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department?: string;
  /** Name of whoever stands in; must come earlier in the list. */
  readonly substitute?: string;
  /** Away while the demo runs: the substitute acts. */
  readonly absent?: boolean;
}

/** Marks the demo's people among real ones. */
const mark = '(демо)';

const departments = {
  loyalty: ['Ганна Карткова', 'Юрій Балашко'],
  it: ['Назар Кодувай', 'Інна Серверна'],
  logistics: ['Роман Складовий', 'Леся Маршрутна'],
  retail: ['Віра Залевська', 'Степан Касовий'],
  service_center: ['Гліб Паяльний', 'Тамара Діагностова'],
  security: ['Остап Ворітний', 'Ліна Перевірко'],
  finance: ['Марта Звіряйло', 'Євген Платіжний'],
} as const;

const cast: readonly Character[] = [
  { name: 'Олександра Директоренко', roles: ['director'] },
  { name: 'Дмитро Керуйвода', roles: ['manager'] },
  { name: 'Валентина Голованова', roles: ['head'], substitute: 'Олександра Директоренко' },
  { name: 'Мирослав Наглядний', roles: ['supervisor'] },
  { name: 'Соломія Перевозчук', roles: ['supervisor'], substitute: 'Мирослав Наглядний' },
  { name: 'Аркадій Старшинський', roles: ['supervisor'], substitute: 'Мирослав Наглядний', absent: true },
  { name: 'Зоряна Тямуща', roles: ['expert'] },
  { name: 'Борис Знайко', roles: ['expert'], substitute: 'Зоряна Тямуща' },
  ...[
    'Оксана Привітна',
    'Тарас Уважний',
    'Ірина Слухач',
    'Микола Відповідько',
    'Дарина Терпляча',
    'Павло Швидкий',
  ].map((name): Character => ({ name, roles: ['agent'] })),
  { name: 'Катерина Спокійна', roles: ['agent'], substitute: 'Оксана Привітна' },
  { name: 'Андрій Ретельний', roles: ['agent'], substitute: 'Тарас Уважний' },
  ...Object.entries(departments).flatMap(([department, [chief, deputy]]): Character[] => [
    { name: deputy, roles: ['department'], department },
    // One department works with a substitute.
    {
      name: chief,
      roles: ['department'],
      department,
      substitute: deputy,
      absent: department === 'logistics',
    },
  ]),
];

/** Ids of those who are at work. */
export interface Staff {
  readonly agents: readonly string[];
  readonly experts: readonly string[];
  readonly supervisors: readonly string[];
  readonly head: string;
  readonly director: string;
  readonly byDepartment: ReadonlyMap<string, string>;
  readonly created: number;
  readonly found: number;
}

interface PersonResource {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly substituteId: string | null;
  readonly absences: readonly { readonly from: string; readonly until: string }[];
}

const dayMs = 86_400_000;

/** Finds or adds the staff, their substitutes and absences. Asking again changes nothing. */
export async function prepareStaff(client: Client, nowMs: number): Promise<Staff> {
  const known = await allPeople(client);
  const ids = new Map<string, string>();
  let created = 0;
  for (const { name, roles, department, substitute, absent } of cast) {
    const fullName = `${name} ${mark}`;
    let person = known.find((one) => one.name === fullName && one.active);
    if (person === undefined) {
      const body = {
        name: fullName,
        roles: [...roles],
        ...(department === undefined ? {} : { department }),
        ...(substitute === undefined ? {} : { substituteId: idOf(ids, substitute) }),
      };
      person = await must('add a person', client.as().POST('/v1/people', { body }));
      created += 1;
    }
    ids.set(name, person.id);
    const away = person.absences.some(
      ({ from, until }) => Date.parse(from) <= nowMs && Date.parse(until) > nowMs + dayMs / 24,
    );
    if (absent && !away) {
      const params = { path: { id: person.id } };
      const body = {
        from: new Date(nowMs - dayMs / 24).toISOString(),
        until: new Date(nowMs + 14 * dayMs).toISOString(),
      };
      await must('add an absence', client.as().POST('/v1/people/{id}/absences', { params, body }));
    }
  }
  const present = cast.filter((character) => !character.absent);
  const withRole = (role: Role): string[] =>
    present.filter(({ roles }) => roles.includes(role)).map(({ name }) => idOf(ids, name));
  return {
    agents: withRole('agent'),
    experts: withRole('expert'),
    supervisors: withRole('supervisor'),
    head: only(withRole('head')),
    director: only(withRole('director')),
    // The last one named of a department is its chief, unless absent.
    byDepartment: new Map(
      present.flatMap(({ name, department }) =>
        department === undefined ? [] : [[department, idOf(ids, name)]],
      ),
    ),
    created,
    found: cast.length - created,
  };
}

async function allPeople(client: Client): Promise<readonly PersonResource[]> {
  const people: PersonResource[] = [];
  const pages = each((from) => client.as().GET('/v1/people', { params: { query: { limit: 200, ...from } } }));
  for await (const person of pages) people.push(person);
  return people;
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} is not in the cast before they are needed`);
  return id;
}

function only(ids: readonly string[]): string {
  const [id] = ids;
  if (id === undefined) throw new Error('The cast lacks a role');
  return id;
}
