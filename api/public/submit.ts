import { createContactRefs, type RefOfContact } from '../../channels/customer-ref.ts';
import { channelActor, createRegister } from '../../channels/register.ts';
import { makeAccessCode } from '../../db/customer-access.ts';
import type { Claim, Intent } from '../../db/desk/commands.ts';
import { createSecretBox } from '../../db/secret-box.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { answerOf } from '../plugins/idempotency.ts';
import type { PublicComplaint } from '../schemas/public.ts';
import { createCheckCodes } from '../taxonomy-codes.ts';

/** What became of a complaint that a customer sent. */
export type Submitted =
  | { readonly kind: 'registered'; readonly number: string; readonly caseId: string }
  /** What an earlier request with the same key says. */
  | { readonly kind: 'unclaimed'; readonly claim: Exclude<Claim, { kind: 'mine' }> };

export type Submit = (intent: Intent, complaint: PublicComplaint) => Promise<Submitted>;

const web = channelActor('web');

/** Makes what registers the complaints of the public form. Throws a problem for a category that is none. */
export function createSubmit(app: App, deps: Deps): Submit {
  const { db, now, config } = deps;
  const checkCodes = createCheckCodes(deps);
  const refOfContact = createContactRefs(db, createSecretBox(config.secretsKey));
  const { register, close } = createRegister({ db, zone: config.organisationZone, now });
  app.addHook('onClose', async () => close());
  return async (intent, complaint) => {
    const { category = null } = complaint;
    if (category !== null) {
      await checkCodes([{ kind: 'category', code: category, pointer: '/category', class: null }], {
        class: null,
        category: null,
      });
    }
    const { claim, registered } = await register(
      intent,
      web,
      {
        channel: 'web',
        customer: {
          ref: await refOf(complaint, refOfContact),
          name: complaint.name ?? null,
          email: complaint.email ?? null,
          phone: complaint.phone ?? null,
          locale: complaint.language ?? null,
        },
        subject: complaint.subject,
        body: complaint.body,
        category,
        externalRef: complaint.order ?? null,
        followsId: null,
      },
      ({ number }) => answerOf(201, { number, accessCode: null }),
    );
    if (claim.kind !== 'mine') return { kind: 'unclaimed', claim };
    return { kind: 'registered', number: registered.number, caseId: registered.id };
  };
}

/** The schema asks for one of the two. */
function refOf({ email, phone = '' }: PublicComplaint, refOfContact: RefOfContact): Promise<string> {
  return email === undefined ? refOfContact('phone', phone) : refOfContact('email', email);
}

/** A first access code for whoever just wrote. */
export const codeFor = (deps: Deps, caseId: string): Promise<string> => makeAccessCode(deps.db, caseId);
