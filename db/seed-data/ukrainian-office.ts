/**
 * The office calendar that is shipped: Ukraine, Monday to Friday with a midday break. Public holidays are rows
 * that people edit (`PUT /v1/calendars/ua_office`): under martial law they are working days, and the government
 * moves days each year.
 */
import type { CalendarRules } from '../schema/desk.ts';

const workday = [
  ['09:00', '13:00'],
  ['14:00', '18:00'],
] as const;

/**
 * Article 73 of the Labour Code as of 2026; where one falls on a weekend the next working day is free (article 67)
 * and listed too.
 */
const holidays: readonly string[] = [
  '2026-01-01', // New Year
  '2026-03-08', // Women's Day, a Sunday
  '2026-03-09',
  '2026-04-12', // Easter, always a Sunday
  '2026-04-13',
  '2026-05-01', // Labour Day
  '2026-05-08', // Remembrance and Victory
  '2026-05-31', // Trinity, always a Sunday
  '2026-06-01',
  '2026-06-28', // Constitution Day, a Sunday
  '2026-06-29',
  '2026-07-15', // Statehood Day
  '2026-08-24', // Independence Day
  '2026-10-01', // Defenders' Day
  '2026-12-25', // Christmas
  '2027-01-01',
  '2027-03-08',
  '2027-05-01', // Labour Day, a Saturday, and Easter after it: two free days follow
  '2027-05-02',
  '2027-05-03',
  '2027-05-04',
  '2027-05-08', // a Saturday
  '2027-05-10',
  '2027-06-20',
  '2027-06-21',
  '2027-06-28',
  '2027-07-15',
  '2027-08-23', // moved: worked on Saturday 28 August
  '2027-08-24',
  '2027-10-01',
  '2027-12-25', // a Saturday
  '2027-12-27',
  '2028-01-01', // a Saturday
  '2028-01-03',
  '2028-03-08',
  '2028-04-16',
  '2028-04-17',
  '2028-05-01',
  '2028-05-08',
  '2028-06-04',
  '2028-06-05',
  '2028-06-28',
  '2028-07-15', // a Saturday
  '2028-07-17',
  '2028-08-24',
  '2028-10-01', // a Sunday
  '2028-10-02',
  '2028-12-25',
];

export const ukrainianOffice: {
  readonly zone: string;
  readonly validUntil: string;
  readonly rules: CalendarRules;
} = {
  zone: 'Europe/Kyiv',
  validUntil: '2029-01-01',
  rules: {
    week: { '1': workday, '2': workday, '3': workday, '4': workday, '5': workday },
    holidays,
    specialDays: {
      // A half day before New Year.
      '2026-12-31': [['09:00', '13:00']],
      '2027-12-31': [['09:00', '13:00']],
      // A moved working day.
      '2027-08-28': workday,
    },
  },
};
