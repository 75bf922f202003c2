/** Fields of a complaint that a column may fill, and which column fills which. */

/** As in `POST /v1/complaints`. */
export const mappableFields = [
  'subject',
  'body',
  'channel',
  'class',
  'category',
  'receivedAt',
  'remedySought',
  'externalRef',
  'vulnerable',
  'customer.ref',
  'customer.name',
  'customer.email',
  'customer.phone',
  'customer.locale',
  'representative.name',
  'representative.contact',
] as const;
export type MappableField = (typeof mappableFields)[number];

/** Our field -> the file's column. */
export type Mapping = Readonly<Record<string, string>>;

/** Reads `subject=Тема,body=Текст`; every pair that is wrong is told to `wrong`. */
export function mappingOf(text: string, wrong: (problem: string) => void): Mapping {
  const map: Record<string, string> = {};
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const at = pair.indexOf('=');
    const field = pair.slice(0, at).trim();
    const column = pair.slice(at + 1).trim();
    if (at < 1 || column === '') {
      wrong(
        `takes field=column pairs separated by commas, such as subject=Тема,body=Текст; "${pair}" is none`,
      );
    } else if (!(mappableFields as readonly string[]).includes(field)) {
      wrong(`knows no field "${field}"; it knows ${mappableFields.join(', ')}`);
    } else if (field in map) {
      wrong(`names the field "${field}" twice`);
    } else {
      map[field] = column;
    }
  }
  return map;
}
