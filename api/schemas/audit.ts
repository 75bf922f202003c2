import { z } from 'zod';
import { instant, pageOf } from './fields.ts';

const digest = z.string().meta({ description: 'Hexadecimal.' });

export const auditEntry = z
  .object({
    id: z.int(),
    at: instant,
    actor: z.object({ kind: z.string().nullable(), id: z.string() }),
    keyId: z.string().nullable().meta({ description: 'The API key that was used.' }),
    actingFor: z.string().nullable().meta({ description: 'The person whom a system acted for.' }),
    requestId: z.string().nullable().meta({ description: 'As in the header X-Request-Id.' }),
    origin: digest.nullable().meta({
      description:
        'Keyed digest of the address that the request came from: equal within a chain for equal addresses.',
    }),
    action: z.string().meta({ examples: ['decision.conclude'] }),
    subject: z.string().meta({ examples: ['case:0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11'] }),
    before: z.unknown(),
    after: z.unknown(),
    seal: z
      .object({ chain: z.string(), position: z.int(), hash: digest })
      .nullable()
      .meta({ description: 'Its place in its chain; null for the first second or so.' }),
  })
  .meta({ description: 'One change: who, from where, before and after. Personal values are keyed digests.' });

export const auditPage = pageOf(auditEntry, 'A page of the audit trail, oldest first.');

export const checkpoint = z
  .object({
    number: z.int(),
    at: instant,
    sealedTo: z.int().meta({ description: 'Covers seals up to this number.' }),
    heads: z.int().meta({ description: 'Chains that grew since the checkpoint before.' }),
    headsDigest: digest,
    hash: digest.meta({ description: 'What is signed; it covers the checkpoint before.' }),
    keyId: digest,
    signature: z.string().meta({ description: 'Ed25519, base64.' }),
  })
  .meta({ description: 'The signed heads of all chains.' });

export const checkpointPage = pageOf(checkpoint, 'A page of checkpoints, newest first.');

export const auditKeyList = z.object({
  items: z.array(
    z.object({ id: digest, publicKey: z.string().meta({ description: 'SPKI in PEM.' }), createdAt: instant }),
  ),
});
