/** The rules by which contacts are judged, a new version with each change. */
import type { ContactRules } from '../../workflows/domain/contacts.ts';
import type { Db } from '../client.ts';
import type { Who } from './audit.ts';
import { type SaveResult, saveVersion } from './versioned.ts';

/**
 * Saves the rules as their next version; rules that equal the newest version stay that version. Checked before by
 * `faultsOfStandards`.
 * @param ifVersion refused as stale when the newest version is another; null: any
 */
export async function saveContactRules(
  db: Db,
  rules: ContactRules,
  ifVersion: number | null,
  actorId: Who,
): Promise<SaveResult> {
  return saveVersion<ContactRules>(db, {
    subject: 'contact_rules',
    action: 'contact_rules.saved',
    actorId,
    ifVersion,
    content: rules,
    newest: async (tx) => {
      const [row] = await tx<(ContactRules & { version: number })[]>`
        select version, repeat_window_ms as "repeatWindowMs", standards
          from contact_rules order by version desc limit 1`;
      if (row === undefined) return undefined;
      const { version, ...content } = row;
      return { version, content };
    },
    insert: async (tx, version) => {
      await tx`
        insert into contact_rules (version, repeat_window_ms, standards)
        values (${version}, ${rules.repeatWindowMs}, ${JSON.stringify(rules.standards)}::jsonb)`;
    },
  });
}
