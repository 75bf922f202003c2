/** A calendar that no clock could run on is refused, with everything that is wrong with it. */
import { describe, expect, it } from 'vitest';
import { validateCalendar } from '../../db/desk/calendar-rules.ts';
import { ukrainianOffice } from '../../db/seed-data/ukrainian-office.ts';

const nowMs = Date.UTC(2026, 5, 15);
const problems = (...args: Parameters<typeof validateCalendar>) =>
  validateCalendar(args[0], args[1], args[2], nowMs).map(({ code, pointer }) => [code, pointer]);

describe('a calendar', () => {
  it('that is shipped, or always open, can be kept', () => {
    expect(problems(ukrainianOffice.rules, ukrainianOffice.zone, ukrainianOffice.validUntil)).toEqual([]);
    expect(problems({ always: true }, 'UTC', null)).toEqual([]);
  });

  it('without open hours is refused', () => {
    const none = [['no-open-hours', '/rules']];
    expect(problems({}, 'UTC', '2030-01-01')).toEqual(none);
    expect(problems({ week: { '1': [] } }, 'UTC', '2030-01-01')).toEqual(none);
    const monday = { week: { '1': [['09:00', '18:00'] as const] } };
    expect(problems(monday, 'UTC', '2030-01-01')).toEqual([]);
    expect(problems(monday, 'UTC', '2026-06-15')).toEqual(none);
    expect(problems(monday, 'UTC', '2020-01-01')).toEqual(none);
    expect(problems({ ...monday, holidays: ['2026-06-15'] }, 'UTC', '2026-06-22')).toEqual(none);
  });

  it('with rules needs an end', () => {
    expect(problems({ week: { '1': [['09:00', '18:00']] } }, 'UTC', null)).toEqual([
      ['valid-until-required', '/validUntil'],
    ]);
  });

  it('is told everything at once', () => {
    expect(
      problems(
        {
          week: {
            '8': [['09:00', '18:00']],
            '1': [
              ['09:00', '13:00'],
              ['12:00', '18:00'],
            ],
            '2': [['22:00', '06:00']],
            '3': [['9:00', '25:00']],
          },
          holidays: ['2026-02-30', '2026-12-25'],
          specialDays: { tomorrow: [['09:00', '09:00']] },
        },
        'Mars/Olympus',
        '2026-13-01',
      ),
    ).toEqual([
      ['unknown-zone', '/zone'],
      ['invalid-date', '/validUntil'],
      ['intervals-overlap', '/rules/week/1'],
      ['interval-order', '/rules/week/2/0'],
      ['invalid-time', '/rules/week/3/0'],
      ['invalid-weekday', '/rules/week/8'],
      ['invalid-date', '/rules/holidays/0'],
      ['invalid-date', '/rules/specialDays/tomorrow'],
      ['interval-order', '/rules/specialDays/tomorrow/0'],
    ]);
  });
});
