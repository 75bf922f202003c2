/** The registry of personal data knows every table, every column that names a case or a customer, and every table it names. */
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { personalData } from '../../db/case/personal-data.ts';
import * as schema from '../../db/schema/index.ts';

const tables = Object.values<unknown>(schema).filter((one): one is PgTable => is(one, PgTable));

describe('the registry of personal data', () => {
  it('declares every table of the schema, and no other', () => {
    const names = tables.map((table) => getTableName(table)).sort();
    expect(names.length).toBeGreaterThan(40);
    expect(Object.keys(personalData).sort()).toEqual(names);
  });

  it('does not call a table of nobody that names a case or a customer', () => {
    const wrong: string[] = [];
    for (const table of tables) {
      const name = getTableName(table);
      const columns = getTableConfig(table).columns.map((column) => column.name);
      const names = columns.filter((column) => column === 'case_id' || column.startsWith('customer_'));
      if (names.length > 0 && personalData[name]?.belongs === null)
        wrong.push(`${name}: ${names.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });

  it('names columns that are there', () => {
    const wrong: string[] = [];
    for (const table of tables) {
      const name = getTableName(table);
      const columns = getTableConfig(table).columns.map((column) => column.name);
      const { belongs = null, exportWithout = null } = personalData[name] ?? {};
      const named = [...(belongs === null ? [] : Object.values(belongs)), ...(exportWithout ?? [])];
      for (const column of named) if (!columns.includes(column)) wrong.push(`${name}.${column}`);
    }
    expect(wrong).toEqual([]);
  });
});
