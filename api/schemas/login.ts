/** Log-in: who one is, sessions, accounts. */
import { z } from 'zod';
import { roles } from '../../workflows/domain/vocabulary.ts';
import { instant, uuid } from './fields.ts';

const role = z.enum(roles);

/** Names are e-mail addresses; compared in lower case. */
export const loginField = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email('must be an e-mail address'))
  .meta({ description: 'E-mail address to log in by, in any case.', examples: ['oksana@example.com'] });

/** No rule of its own: which passwords are taken is said by `password-unfit`. */
export const passwordField = z.string().max(1_000).meta({
  description: '12 to 128 characters of any kind. Not the log-in name, and none of the common ones.',
});

const tokenField = z.string().max(512);

export const sessionInput = z.strictObject({ login: z.string().max(254), password: passwordField });

export const passwordChange = z.strictObject({ current: passwordField, password: passwordField });

export const passwordChoice = z.strictObject({ token: tokenField, password: passwordField });

export const nameField = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\0'), 'holds a NUL character');

export const setupInput = z.strictObject({
  token: tokenField,
  name: nameField,
  login: loginField,
  password: passwordField,
});

export const setupSchema = z
  .object({ personId: uuid })
  .meta({ description: 'The first administrator, who can log in now.' });

const session = {
  id: uuid,
  via: z.enum(['password', 'oidc']),
  createdAt: instant,
  seenAt: instant.meta({ description: 'Of the last request, to the minute.' }),
  expiresAt: instant.meta({ description: 'Whatever happens, the session ends here.' }),
};

export const ownSessionSchema = z
  .object({
    ...session,
    personId: uuid,
    csrfToken: z.string().meta({ description: 'For the header `X-CSRF-Token` of every unsafe call.' }),
  })
  .meta({ description: "The session of the request's cookie." });

export const sessionsSchema = z
  .object({
    items: z.array(
      z.object({
        ...session,
        userAgent: z.string().nullable().meta({ description: 'What the browser calls itself.' }),
        current: z.boolean().meta({ description: 'Whether this request came by it.' }),
      }),
    ),
  })
  .meta({ description: 'Sessions that have not run out, newest first.' });

export const loggedOutSchema = z
  .object({
    logOutUrl: z.string().nullable().meta({
      description: 'Where the browser logs out of the identity provider too, if the session came from there.',
    }),
  })
  .meta({ description: 'The session has ended.' });

export const meSchema = z
  .object({
    kind: z.enum(['person', 'system']),
    id: z.string().meta({ description: "The person's id, or the key's." }),
    name: z.string().nullable(),
    roles: z.array(role).meta({ description: 'All that count: own ones and those of absent people.' }),
    ownRoles: z.array(role),
    standsInFor: z.array(z.object({ id: uuid, name: z.string().nullable(), roles: z.array(role) })),
    departments: z.array(z.string()).meta({ description: 'Departments for which the caller may answer.' }),
    sessionId: uuid.nullable().meta({ description: 'Null with an API key.' }),
  })
  .meta({ description: 'Who the caller is.' });

export const accountInput = z.strictObject({
  login: loginField,
  oidcSubject: z.string().min(1).max(255).nullable().optional().meta({
    description:
      'Who the person is to the identity provider (`sub`); null takes the link away, absent leaves it.',
  }),
});

export const accountSchema = z
  .object({
    personId: uuid,
    login: z.string(),
    hasPassword: z.boolean(),
    passwordAt: instant.nullable(),
    oidcSubject: z.string().nullable(),
    createdAt: instant,
    lastLoginAt: instant.nullable(),
    linkExpiresAt: instant.nullable().meta({ description: 'Of an open link to choose a password.' }),
    lockedUntil: instant
      .nullable()
      .meta({ description: 'No attempt to log in by this name is looked at before.' }),
  })
  .meta({ description: 'How a person logs in.' });

export const passwordLinkSchema = z
  .object({
    personId: uuid,
    expiresAt: instant,
    link: z
      .string()
      .nullable()
      .meta({ description: 'Where the person chooses a password, once. Told this once.' }),
  })
  .meta({ description: 'A link for the person alone: whoever has it can set the password.' });
