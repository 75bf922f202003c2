/** Reference data that the product ships: policies, calendars, this month's budget. */
import { isDeepStrictEqual } from 'node:util';
import { desc, eq, sql } from 'drizzle-orm';
import { DateTime } from 'luxon';
import { shippedContactRules } from '../workflows/domain/contacts.ts';
import { type Policy, shippedPolicies } from '../workflows/policy.ts';
import type { Db } from './client.ts';
import { contactRules } from './schema/contacts.ts';
import { type CalendarRules, calendars, policies } from './schema/desk.ts';
import { compensationRules, pools } from './schema/money.ts';
import { targets } from './schema/reports.ts';
import { taxonomies } from './schema/taxonomy.ts';
import { articleVersions, checklists, letterTemplates, phraseSets } from './schema/words.ts';
import { shippedRules } from './seed-data/compensation-rules.ts';
import { shippedTargets } from './seed-data/targets.ts';
import { shippedTaxonomy } from './seed-data/taxonomy.ts';
import { ukrainianOffice } from './seed-data/ukrainian-office.ts';
import { shippedWords } from './seed-words.ts';

export interface SeedOptions {
  /** IANA zone of the organisation: of the calendar `always`, and where months begin. */
  readonly organisationZone: string;
  /** Cap of this month's pool in minor units of the default policy's currency, if the month has none yet. */
  readonly poolCapMinor?: number;
}

type Transaction = Parameters<Parameters<Db['drizzle']['transaction']>[0]>[0];

const seedLock = 7_203_002;

/**
 * Writes what is missing. May run at any time, also from several processes at once: what is there already stays,
 * calendars with everything that people edited.
 */
export async function seed(db: Db, options: SeedOptions): Promise<void> {
  await db.drizzle.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${seedLock})`);
    for (const policy of shippedPolicies) await seedPolicy(tx, policy);
    await seedCalendar(tx, {
      name: 'always',
      zone: options.organisationZone,
      rules: { always: true },
      validUntil: null,
      replaces: (newest) => newest.zone !== options.organisationZone,
    });
    await seedCalendar(tx, { name: 'ua_office', ...ukrainianOffice, replaces: () => false });
    await seedWords(tx);
    await tx
      .insert(compensationRules)
      .values(shippedRules.map((rule) => ({ ...rule, version: 1, effectiveFrom: '2026-01-01' })))
      .onConflictDoNothing();
    await tx
      .insert(contactRules)
      .values({ version: 1, ...shippedContactRules })
      .onConflictDoNothing();
    await tx
      .insert(taxonomies)
      .values({ version: 1, classes: shippedTaxonomy, createdBy: 'seed' })
      .onConflictDoNothing();
    await tx
      .insert(targets)
      .values(shippedTargets.map((target) => ({ ...target, version: 1 })))
      .onConflictDoNothing();
    await tx
      .insert(pools)
      .values({
        month: DateTime.now().setZone(options.organisationZone).toFormat('yyyy-MM-01'),
        currency: shippedPolicies[0]?.currency ?? 'UAH',
        capMinor: options.poolCapMinor ?? 10_000_000,
      })
      .onConflictDoNothing();
  });
}

/** The first version of each; an article with any version is left alone, so that one retired stays retired. */
async function seedWords(tx: Transaction): Promise<void> {
  const shipped = shippedWords();
  await tx.insert(articleVersions).values(shipped.articles).onConflictDoNothing();
  await tx.insert(checklists).values(shipped.checklists).onConflictDoNothing();
  await tx.insert(phraseSets).values(shipped.phraseSets).onConflictDoNothing();
  await tx.insert(letterTemplates).values(shipped.letterTemplates).onConflictDoNothing();
}

/** A shipped policy whose figures differ from the newest version becomes a new version; running cases keep theirs. */
async function seedPolicy(tx: Transaction, shipped: Policy): Promise<void> {
  const [newest] = await tx
    .select()
    .from(policies)
    .where(eq(policies.name, shipped.name))
    .orderBy(desc(policies.version))
    .limit(1);
  if (newest !== undefined && isDeepStrictEqual(figuresOf(newest.policy), figuresOf(shipped))) return;
  const version = (newest?.version ?? 0) + 1;
  await tx.insert(policies).values({ name: shipped.name, version, policy: { ...shipped, version } });
}

/** As JSON holds them: without the version, and without what JSON leaves out. */
function figuresOf(policy: Policy): unknown {
  const { version: _, ...figures } = policy;
  return JSON.parse(JSON.stringify(figures));
}

interface ShippedCalendar {
  readonly name: string;
  readonly zone: string;
  readonly rules: CalendarRules;
  readonly validUntil: string | null;
  /** Whether the newest row gives way to what is shipped. */
  readonly replaces: (newest: typeof calendars.$inferSelect) => boolean;
}

async function seedCalendar(tx: Transaction, shipped: ShippedCalendar): Promise<void> {
  const [newest] = await tx
    .select()
    .from(calendars)
    .where(eq(calendars.name, shipped.name))
    .orderBy(desc(calendars.version))
    .limit(1);
  if (newest !== undefined && !shipped.replaces(newest)) return;
  const { name, zone, rules, validUntil } = shipped;
  await tx.insert(calendars).values({ name, version: (newest?.version ?? 0) + 1, zone, rules, validUntil });
}
