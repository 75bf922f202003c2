/** Rules of compensation, as the head lays them down: what is usual in a topic by how severe the case is (practice X8). */
import { type Client, must } from './client.ts';
import { themesOf } from './texts/index.ts';

/** Only the demo's policy pays in it, so that nobody else's rules are touched. */
export const ownCurrency = 'EUR';
/** Euros are laid down after the hryvnias: roughly one for fifty. */
const rate = 50;

/**
 * Lays down rules in euros for every topic of the demo. Those that are as they should be stay.
 * @returns what was laid down, in a sentence; null when all was there
 */
export async function layDownRules(client: Client, head: string): Promise<string | null> {
  const api = client.as(head);
  const rulesIn = async (currency: string) => {
    const params = { query: { currency } };
    const { items } = await must('read rules', api.GET('/v1/compensation-rules', { params }));
    return items;
  };
  const [usual, known] = [await rulesIn('UAH'), await rulesIn(ownCurrency)];
  const topics = new Set(
    (['loyalty_card', 'store', 'non_standard'] as const).flatMap((of) =>
      themesOf(of).map(({ category }) => category),
    ),
  );
  const wanted = usual
    .filter(({ category }) => topics.has(category))
    .map(({ category, severity, minMinor, defaultMinor, maxMinor }) => ({
      category,
      severity,
      amounts: {
        minMinor: Math.ceil(minMinor / rate),
        defaultMinor: Math.ceil(defaultMinor / rate),
        maxMinor: Math.ceil(maxMinor / rate),
      },
    }));
  const missing = wanted.filter(
    ({ category, severity, amounts }) =>
      !known.some(
        (rule) =>
          rule.category === category &&
          rule.severity === severity &&
          rule.minMinor === amounts.minMinor &&
          rule.defaultMinor === amounts.defaultMinor &&
          rule.maxMinor === amounts.maxMinor,
      ),
  );
  await Promise.all(
    missing.map(({ category, severity, amounts }) =>
      must(
        'lay down a rule',
        api.PUT('/v1/compensation-rules/{category}/{severity}/{currency}', {
          params: { path: { category, severity, currency: ownCurrency } },
          body: amounts,
        }),
      ),
    ),
  );
  if (missing.length === 0) return null;
  return `The head laid down ${missing.length} rules of compensation in ${ownCurrency}: ${topics.size} topics by severity.`;
}
